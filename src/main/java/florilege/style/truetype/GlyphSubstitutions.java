package florilege.style.truetype;

import static florilege.style.truetype.TableDirectory.unsigned;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.Predicate;

/**
 * Finds the glyphs that text can turn into when it is set: ligatures, the forms of Arabic letters
 * and the like (OpenType 1.9, GSUB).
 */
final class GlyphSubstitutions {

  private static final int SINGLE = 1;
  private static final int MULTIPLE = 2;
  private static final int ALTERNATE = 3;
  private static final int LIGATURE = 4;
  private static final int CONTEXT = 5;
  private static final int CHAINED_CONTEXT = 6;
  private static final int EXTENSION = 7;
  private static final int REVERSE_CHAINED = 8;

  private final ByteBuffer gsub;
  private final int features;
  private final int lookups;

  /** Lookups that a feature in use names, or a context in one of these. */
  private final BitSet used = new BitSet();

  /** Told of every glyph that a coverage table lists, with its index there. */
  private interface Covered {
    void glyph(int index, int glyph);
  }

  /**
   * Reads which substitutions are made.
   *
   * @param gsub the table
   * @param isUsed whether a feature is in use, by its tag
   */
  GlyphSubstitutions(ByteBuffer gsub, Predicate<String> isUsed) {
    this.gsub = gsub;
    this.features = unsigned(gsub, 6);
    this.lookups = unsigned(gsub, 8);
    for (int i = 0; i < unsigned(gsub, features); i++) {
      if (isUsed.test(tag(i))) {
        int feature = feature(i);
        for (int j = 0; j < unsigned(gsub, feature + 2); j++) {
          use(unsigned(gsub, feature + 4 + 2 * j));
        }
      }
    }
  }

  private String tag(int feature) {
    byte[] tag = new byte[4];
    gsub.get(features + 2 + 6 * feature, tag);
    return new String(tag, StandardCharsets.ISO_8859_1);
  }

  private int feature(int index) {
    return features + unsigned(gsub, features + 2 + 6 * index + 4);
  }

  private void use(int lookup) {
    if (!used.get(lookup)) {
      used.set(lookup);
      subtables(lookup, this::useNested);
    }
  }

  /** Told of each subtable of a lookup, extensions followed. */
  private interface Subtable {
    void read(int type, int at);
  }

  private void subtables(int lookup, Subtable reader) {
    int at = lookups + unsigned(gsub, lookups + 2 + 2 * lookup);
    int type = unsigned(gsub, at);
    for (int i = 0; i < unsigned(gsub, at + 4); i++) {
      int subtable = at + unsigned(gsub, at + 6 + 2 * i);
      if (type == EXTENSION) {
        reader.read(unsigned(gsub, subtable + 2), subtable + gsub.getInt(subtable + 4));
      } else {
        reader.read(type, subtable);
      }
    }
  }

  private void useNested(int type, int at) {
    if (type != CONTEXT && type != CHAINED_CONTEXT) {
      return;
    }
    boolean chained = type == CHAINED_CONTEXT;
    int format = unsigned(gsub, at);
    if (format == 3) {
      int end = chained ? afterCoverages(at + 2) : at + 6 + 2 * unsigned(gsub, at + 2);
      records(end, chained ? unsigned(gsub, end - 2) : unsigned(gsub, at + 4));
      return;
    }
    int sets = at + (format == 1 ? 4 : chained ? 10 : 6);
    for (int i = 0; i < unsigned(gsub, sets); i++) {
      int offset = unsigned(gsub, sets + 2 + 2 * i);
      for (int j = 0; offset > 0 && j < unsigned(gsub, at + offset); j++) {
        rule(at + offset + unsigned(gsub, at + offset + 2 + 2 * j), chained);
      }
    }
  }

  /** Behind the lists of coverages before, within and after, and the number of records. */
  private int afterCoverages(int start) {
    int at = start;
    for (int list = 0; list < 3; list++) {
      at += 2 + 2 * unsigned(gsub, at);
    }
    return at + 2;
  }

  private void rule(int start, boolean chained) {
    if (!chained) {
      records(start + 4 + 2 * (unsigned(gsub, start) - 1), unsigned(gsub, start + 2));
      return;
    }
    int input = start + 2 + 2 * unsigned(gsub, start);
    int after = input + 2 + 2 * (unsigned(gsub, input) - 1);
    int count = after + 2 + 2 * unsigned(gsub, after);
    records(count + 2, unsigned(gsub, count));
  }

  private void records(int start, int number) {
    for (int i = 0; i < number; i++) {
      use(unsigned(gsub, start + 4 * i + 2));
    }
  }

  /** Adds to some glyphs all that they can turn into, in one step. */
  void addTo(BitSet glyphs) {
    used.stream().forEach(lookup -> subtables(lookup, (type, at) -> add(type, at, glyphs)));
  }

  private void add(int type, int at, BitSet glyphs) {
    if (type == CONTEXT || type == CHAINED_CONTEXT) {
      return;
    }
    covered(
        at + unsigned(gsub, at + 2),
        (index, glyph) -> {
          if (glyphs.get(glyph)) {
            switch (type) {
              case SINGLE -> glyphs.set(single(at, index, glyph));
              case MULTIPLE, ALTERNATE -> sequence(at + offset(at, index), glyphs);
              case LIGATURE -> ligatures(at + offset(at, index), glyphs);
              case REVERSE_CHAINED -> glyphs.set(reverse(at, index));
              default -> throw new IllegalArgumentException("a damaged font");
            }
          }
        });
  }

  private int offset(int at, int index) {
    return unsigned(gsub, at + 6 + 2 * index);
  }

  private int single(int at, int index, int glyph) {
    return unsigned(gsub, at) == 1
        ? glyph + unsigned(gsub, at + 4) & 0xFFFF
        : unsigned(gsub, at + 6 + 2 * index);
  }

  private void sequence(int at, BitSet glyphs) {
    for (int i = 0; i < unsigned(gsub, at); i++) {
      glyphs.set(unsigned(gsub, at + 2 + 2 * i));
    }
  }

  private void ligatures(int set, BitSet glyphs) {
    for (int i = 0; i < unsigned(gsub, set); i++) {
      int ligature = set + unsigned(gsub, set + 2 + 2 * i);
      boolean whole = true;
      for (int j = 0; whole && j < unsigned(gsub, ligature + 2) - 1; j++) {
        whole = glyphs.get(unsigned(gsub, ligature + 4 + 2 * j));
      }
      if (whole) {
        glyphs.set(unsigned(gsub, ligature));
      }
    }
  }

  private int reverse(int at, int index) {
    int after = at + 4 + 2 + 2 * unsigned(gsub, at + 4);
    int substitutes = after + 2 + 2 * unsigned(gsub, after);
    return unsigned(gsub, substitutes + 2 + 2 * index);
  }

  private void covered(int coverage, Covered covered) {
    int number = unsigned(gsub, coverage + 2);
    for (int i = 0; i < number; i++) {
      if (unsigned(gsub, coverage) == 1) {
        covered.glyph(i, unsigned(gsub, coverage + 4 + 2 * i));
        continue;
      }
      int range = coverage + 4 + 6 * i;
      int first = unsigned(gsub, range);
      for (int glyph = first; glyph <= unsigned(gsub, range + 2); glyph++) {
        covered.glyph(unsigned(gsub, range + 4) + glyph - first, glyph);
      }
    }
  }

  /** Takes from features that are not in use what they do: their glyphs are not there. */
  void dropUnused(Predicate<String> isUsed) {
    BitSet kept = new BitSet();
    for (int i = 0; i < unsigned(gsub, features); i++) {
      if (isUsed.test(tag(i))) {
        kept.set(feature(i));
      }
    }
    for (int i = 0; i < unsigned(gsub, features); i++) {
      if (!kept.get(feature(i))) {
        gsub.putShort(feature(i) + 2, (short) 0);
      }
    }
  }
}
