package florilege.style.fonts;

import florilege.book.Book;
import florilege.style.files.StyleFiles;
import florilege.style.truetype.TrueTypeSubset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Holds the fonts that an e-book brings along: those that its style sheets call for, and those that
 * stand in where these lack a character; each with the characters of the book alone. Fonts of the
 * machine are not given away, and emoji are left to the reading system, which has them in colours.
 */
public final class PublicationFonts {

  /** The family in style sheets for which those that stand in are put. */
  public static final String STAND_INS = "stand-ins";

  private static final Pattern FAMILIES =
      Pattern.compile("(?<![-\\w])font(?:-family)?\\s*+:([^;{}]*+)", Pattern.CASE_INSENSITIVE);

  /** What style sheets and reading systems may add besides ASCII: signs of lists, hyphens. */
  private static final String ADDED = "\u00A0\u00AD\u2010\u2011\u2022\u2026\u25AA\u25CF\u25E6";

  private final String rule;
  private final FeaturesInUse features;
  private final BitSet characters;
  private final Map<String, Subset> files = new LinkedHashMap<>();
  private final List<FontFamily> standIns = new ArrayList<>();

  /** A font, and the characters that are wanted of it. */
  private record Subset(FontFace face, BitSet characters) {}

  private PublicationFonts(String css, BitSet characters) {
    this.rule = StyleFiles.builtIn("fonts").text("embedded.css").orElseThrow();
    this.features = FeaturesInUse.of(css);
    this.characters = characters;
  }

  /**
   * Chooses the fonts for a book.
   *
   * @param css the style sheet of the e-book
   */
  public static PublicationFonts of(StyleFonts fonts, Book book, String css) {
    PublicationFonts embedded = new PublicationFonts(css, characters(book, css));
    List<String> called =
        FAMILIES
            .matcher(css)
            .results()
            .flatMap(found -> Pattern.compile(",").splitAsStream(found.group(1)))
            .toList();
    List<FontFamily> families =
        fonts.ofStyle().stream()
            .filter(any -> called.stream().anyMatch(name -> StyleFonts.isCalled(any, name)))
            .toList();
    if (!families.isEmpty()) {
      BitSet characters = (BitSet) embedded.characters.clone();
      characters.set(' ', 0x7F);
      ADDED.codePoints().forEach(characters::set);
      families.forEach(family -> embedded.add(family, characters));
      embedded.addStandIns(families, fonts);
    }
    return embedded;
  }

  private static BitSet characters(Book book, String css) {
    BitSet all = new BitSet();
    book.chapters().forEach(chapter -> all.or(GlyphCoverage.characters(chapter)));
    if (css.contains("text-transform") || css.contains("small-caps")) {
      BitSet others = new BitSet();
      all.stream()
          .mapToObj(Character::toString)
          .flatMapToInt(c -> (c.toUpperCase(Locale.ROOT) + c.toLowerCase(Locale.ROOT)).codePoints())
          .forEach(others::set);
      all.or(others);
    }
    return all;
  }

  /** Characters that no family has which the style sheets call for are set in others. */
  private void addStandIns(List<FontFamily> families, StyleFonts fonts) {
    Map<FontFamily, BitSet> found = new LinkedHashMap<>();
    characters.stream()
        .filter(c -> !GraphemeClusters.isInvisible(c))
        .filter(c -> families.stream().noneMatch(family -> family.covers(c)))
        .forEach(
            c ->
                fonts.ofStyle().stream()
                    .filter(family -> family.alwaysCovers(c))
                    .findFirst()
                    .ifPresent(family -> found.computeIfAbsent(family, f -> new BitSet()).set(c)));
    found.keySet().removeIf(family -> family.name().contains("Emoji"));
    found.forEach(this::add);
    standIns.addAll(found.keySet());
  }

  private void add(FontFamily family, BitSet text) {
    for (FontFace face : family.faces()) {
      String slug = face.family().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      String name = slug + "-" + face.weight() + (face.italic() ? "-italic" : "");
      String path = "fonts/" + name.replaceFirst("^-", "font-");
      for (int i = 2; files.containsKey(path + ".ttf"); i++) {
        path = path.replaceFirst("(_\\d+)?$", "_" + i);
      }
      files.put(path + ".ttf", new Subset(face, text));
    }
  }

  /** The paths of the files, beside the style sheet. */
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  /** A style sheet with these fonts. */
  public String css(String sheet) {
    StringBuilder css = new StringBuilder();
    files.forEach((path, font) -> css.append(rule(path, font.face())));
    String others =
        standIns.stream()
            .map(family -> '"' + escaped(family.name()) + "\", ")
            .collect(Collectors.joining());
    return css + sheet.replace(STAND_INS + ", ", others);
  }

  private String rule(String path, FontFace face) {
    return rule.replace("FILE", path)
        .replace("WEIGHT", Integer.toString(face.weight()))
        .replace("STYLE", face.italic() ? "italic" : "normal")
        .replace("NAME", escaped(face.family()));
  }

  private static String escaped(String name) {
    return name.replaceAll("[\"\\\\]", "\\\\$0");
  }

  /** The bytes of a file. */
  public byte[] file(String path) {
    FontFace face = files.get(path).face();
    try (InputStream in = face.data().get()) {
      return subset(in.readAllBytes(), face.feature(), files.get(path).characters());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a font of " + face.family(), e);
    }
  }

  /** A font in which a table is damaged that print does not look at is embedded as it is. */
  private byte[] subset(byte[] file, String feature, BitSet wanted) throws IOException {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      if (!feature.isEmpty()) {
        font.enableGsubFeature(feature);
      }
      CmapLookup lookup = font.getUnicodeCmapLookup();
      TreeMap<Integer, Integer> glyphs = new TreeMap<>();
      wanted.stream()
          .forEach(
              c -> {
                int glyph = lookup.getGlyphId(c);
                if (glyph > 0) {
                  glyphs.put(c, glyph);
                }
              });
      return TrueTypeSubset.of(file, glyphs, features::contain);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return file;
    }
  }
}
