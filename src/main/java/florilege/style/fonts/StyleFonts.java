package florilege.style.fonts;

import florilege.book.Book;
import florilege.files.AccessLog;
import florilege.files.Sha256;
import florilege.model.metadata.LocatedText;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.problem.SpellingSuggestion;
import florilege.style.files.StyleFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/**
 * Holds the fonts of a style: the families that it names for text and for code, and all others,
 * which fill in where these lack a character.
 */
public final class StyleFonts {

  private final List<FontFamily> text;
  private final List<FontFamily> code;
  private final List<FontFamily> others;
  private final Set<String> absent;
  private final String rule;

  /**
   * Fonts in ranks.
   *
   * @param text families that the style sets text in
   * @param code families that it sets code in
   * @param others all families, in the order in which they stand in for these
   * @param absent families that are named and are not there, in small letters
   * @param rule of CSS for a character in one of the others; {@code NAME} stands for its name, and
   *     {@code FAMILIES} for what to set it in
   */
  private StyleFonts(
      List<FontFamily> text,
      List<FontFamily> code,
      List<FontFamily> others,
      Set<String> absent,
      String rule) {
    this.absent = Set.copyOf(absent);
    this.text = List.copyOf(text);
    this.code = List.copyOf(code);
    this.others = List.copyOf(others);
    this.rule = rule;
  }

  /**
   * Gathers the fonts of a style: those of its own table and those that come with Florilege.
   *
   * @param own families of the style's own table
   * @param textSetting the families that the style names for text
   * @param codeSetting the families that the style names for code
   */
  public static StyleFonts of(
      List<FontFamily> own, LocatedText textSetting, LocatedText codeSetting, Problems problems) {
    StyleFiles shipped = StyleFiles.builtIn("fonts");
    List<FontFamily> all = new ArrayList<>(own);
    all.addAll(FontTable.read(shipped, true, problems));
    Set<String> absent = new TreeSet<>();
    List<FontFamily> text = named(textSetting, all, absent, problems);
    List<FontFamily> code = named(codeSetting, all, absent, problems);
    all.removeIf(family -> family.faces().isEmpty());
    List<FontFamily> others = new ArrayList<>(all);
    List<FontFamily> named = Stream.concat(text.stream(), code.stream()).toList();
    others.removeAll(named);
    others.addAll(named);
    return new StyleFonts(text, code, others, absent, shipped.text("other.css").orElseThrow());
  }

  private static List<FontFamily> named(
      LocatedText names, List<FontFamily> all, Set<String> absent, Problems problems) {
    List<FontFamily> named = new ArrayList<>();
    List<String> known = all.stream().map(FontFamily::name).toList();
    for (String quoted : names.value().split("\\s*,\\s*")) {
      String name = unquoted(quoted);
      Optional<FontFamily> family =
          all.stream().filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
      family
          .filter(found -> !found.faces().isEmpty())
          .ifPresentOrElse(named::add, () -> absent.add(name.toLowerCase(Locale.ROOT)));
      if (family.isEmpty()) {
        problems.add(
            Rule.STYLE,
            names.place(),
            "no font family " + name + SpellingSuggestion.phrase(name, known),
            "name its file in an @font-face of common.css");
      }
    }
    return named.stream().distinct().toList();
  }

  private static String unquoted(String name) {
    return name.strip().replaceAll("^(?:[^\"']*\\s)??([\"'])(.*)\\1$", "$2");
  }

  /** Whether it has been said that there is no family of a name. */
  public boolean isKnownAsAbsent(String called) {
    return absent.contains(unquoted(called).toLowerCase(Locale.ROOT));
  }

  /** The faces of the families that text is set in. */
  public List<FontFace> textFaces() {
    return text.stream().flatMap(family -> family.faces().stream()).toList();
  }

  /** Every font that the printed book may use. None has been opened. */
  public List<FontFace> faces() {
    return others.stream().flatMap(family -> family.faces().stream()).toList();
  }

  /** Whether some family has a glyph for a character, or it needs none. */
  public boolean covers(int codePoint) {
    return GraphemeClusters.isInvisible(codePoint)
        || Stream.concat(text.stream(), code.stream()).anyMatch(f -> f.covers(codePoint))
        || others.stream().anyMatch(f -> f.alwaysCovers(codePoint));
  }

  /**
   * These fonts and, for characters of a book that none of them has, fonts of the machine, which is
   * then said in a note.
   *
   * @param folders in which fonts of the machine lie
   * @param log where it is noted what is looked at there
   */
  public StyleFonts completed(Book book, List<Path> folders, AccessLog log, Problems problems) {
    Set<Integer> missing = new GlyphCoverage(this, problems).missing(book);
    Place whole = Source.named(Path.of(book.name())).whole();
    List<FontSearch.Found> found =
        missing.isEmpty()
            ? List.of()
            : new FontSearch(folders, log)
                .covering(
                    missing,
                    (file, why) ->
                        problems.add(Rule.BAD_FONT, whole, "the font " + file + " " + why));
    List<FontFamily> families = new ArrayList<>(others);
    for (FontSearch.Found font : found) {
      families.add(font.family());
      problems.add(
          Rule.SYSTEM_FONT,
          whole,
          "some characters are set in '" + font.family().name() + "', " + font.file());
    }
    return new StyleFonts(text, code, families, absent, rule);
  }

  /**
   * Reports each character of a book that no font has: once for each chapter, where it first stands
   * in the chapter's sources.
   */
  public void check(Book book, Problems problems) {
    new GlyphCoverage(this, problems).check(book);
  }

  /**
   * A copy of a chapter, or of a whole book, in which every character can be printed. What the
   * style's own families lack stands in a {@code span[data-font]} that names another family, or, in
   * texts that change it too often, leaves the choice to the layout engine; what no family has is
   * replaced by U+25A1, one for each character; text is in NFC; variation selectors, U+FEFF and
   * tones of skin are taken out. The order of elements, their ids and the white space stay as they
   * are.
   */
  public Document printable(Document original) {
    return new FontFallback(this).copy(original);
  }

  /** What tells these fonts from others: the digest of each that may be embedded, and its rank. */
  public String digest() {
    List<String> lines = new ArrayList<>(List.of(rule));
    for (List<FontFamily> rank : List.of(text, code, others)) {
      lines.add("rank");
      rank.stream()
          .flatMap(family -> family.faces().stream())
          .forEach(face -> lines.add(face.digest()));
    }
    return Sha256.of(String.join("\n", lines));
  }

  /** The family that text is set in. */
  public String first() {
    return Stream.concat(text.stream(), others.stream()).findFirst().orElseThrow().name();
  }

  /**
   * Whether there is a family that a style sheet calls for.
   *
   * @param called its name, with or without quotation marks, or behind a size as in {@code font:
   *     12pt Literata}
   */
  public boolean has(String called) {
    String name = unquoted(called);
    return others.stream()
        .map(FontFamily::name)
        .anyMatch(each -> name.equalsIgnoreCase(each) || name.endsWith(" " + each));
  }

  /** Whether the style's own families can set a sign. */
  boolean suits(String sign, boolean isCode) {
    return (isCode ? code : text).stream().allMatch(family -> family.covers(sign));
  }

  /** The family that stands in for them. */
  Optional<FontFamily> other(String sign) {
    int[] visible = sign.codePoints().filter(c -> !GraphemeClusters.isInvisible(c)).toArray();
    return others.stream()
        .filter(family -> Arrays.stream(visible).allMatch(family::alwaysCovers))
        .findFirst();
  }

  /** The style sheet for what {@link #printable} sets in other families. */
  public String css() {
    return others.stream()
        .map(family -> rule(family.name(), Stream.of(family)))
        .collect(Collectors.joining("", mixed(false) + mixed(true), ""));
  }

  private String mixed(boolean isCode) {
    return rule(
        FontFallback.mixed(isCode), Stream.of(isCode ? code : text, others).flatMap(List::stream));
  }

  private String rule(String name, Stream<FontFamily> families) {
    String list =
        families.map(f -> '"' + f.name() + '"').distinct().collect(Collectors.joining(", "));
    return rule.replace("NAME", name).replace("FAMILIES", list);
  }
}
