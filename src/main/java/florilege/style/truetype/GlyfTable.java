package florilege.style.truetype;

import static florilege.style.truetype.TableDirectory.require;
import static florilege.style.truetype.TableDirectory.unsigned;

import java.nio.ByteBuffer;
import java.util.BitSet;

/**
 * Counts what it costs to read the glyphs of a font (OpenType 1.9, glyf). One that is put together
 * of others costs the library twice as much for each level of them, since it asks for both
 * coordinates to know either.
 */
final class GlyfTable {

  /** Levels of glyphs within a glyph; fonts have one or two. */
  static final int DEEPEST = 5;

  /** Parts of a glyph, with the parts of its parts; fonts have up to twenty. */
  static final int MOST_PARTS = 256;

  private static final int INSTRUCTIONS = 0x0100;

  private final GlyphOutlines outlines;
  private final ByteBuffer glyf;
  private final FontWorkBudget work;
  private final Glyph[] known;
  private final BitSet open = new BitSet();

  /** What a glyph is made of, all that is in its parts counted in. */
  private record Glyph(long points, int parts, int depth) {

    static final Glyph EMPTY = new Glyph(0, 0, 0);

    Glyph with(Glyph part) {
      Glyph sum =
          new Glyph(points + part.points, parts + 1 + part.parts, Math.max(depth, part.depth + 1));
      require(sum.depth <= DEEPEST && sum.parts <= MOST_PARTS);
      return sum;
    }

    /** Each point is looked for among the parts. */
    long cost() {
      return 1 + (points << depth) * (1 + parts);
    }
  }

  GlyfTable(GlyphOutlines outlines, FontWorkBudget work) {
    this.outlines = outlines;
    this.glyf = outlines.glyf();
    this.work = work;
    this.known = new Glyph[outlines.count()];
  }

  void count() {
    for (int id = 0; id < known.length; id++) {
      work.add(glyph(id).cost());
    }
  }

  private Glyph glyph(int id) {
    if (known[id] == null) {
      int from = outlines.offset(id);
      int to = outlines.offset(id + 1);
      require(from <= to && from >= 0 && to <= glyf.limit());
      require(!open.get(id) && open.cardinality() <= DEEPEST);
      open.set(id);
      known[id] = from == to ? Glyph.EMPTY : read(from);
      open.clear(id);
    }
    return known[id];
  }

  private Glyph read(int at) {
    int contours = glyf.getShort(at);
    if (contours < 0) {
      return composite(at + GlyphOutlines.HEADER);
    }
    int end = at + GlyphOutlines.HEADER + 2 * contours;
    work.add(contours + unsigned(glyf, end));
    return new Glyph(contours == 0 ? 0 : 1 + unsigned(glyf, end - 2), 0, 0);
  }

  private Glyph composite(int start) {
    Glyph whole = Glyph.EMPTY;
    int at = start;
    int flags;
    do {
      flags = unsigned(glyf, at);
      whole = whole.with(glyph(unsigned(glyf, at + 2)));
      at += 4 + ((flags & GlyphOutlines.WORDS) == 0 ? 2 : 4) + GlyphOutlines.transformation(flags);
    } while ((flags & GlyphOutlines.MORE) != 0);
    work.add((flags & INSTRUCTIONS) == 0 ? 1 : unsigned(glyf, at));
    return whole;
  }
}
