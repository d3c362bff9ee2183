package florilege.style.css;

import florilege.problem.Problems;
import florilege.problem.Source;
import florilege.style.files.StyleFiles;
import florilege.style.fonts.StyleFonts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the files of a style fit for a book: they fetch nothing. Pictures of the style that they
 * name by {@code url()} become part of them; {@code @import} and every other address are refused.
 */
public final class StyleSheetReader {

  /**
   * What matters of CSS Syntax 3 §4, in this order: comments and strings, which hold nothing;
   * {@code url()}; where fonts are called for; the boxes in the margins of a page; and what could
   * hide an address: {@code @import} and {@code @font-face}, functions that take strings as
   * addresses, a {@code url()} out of shape, names spelt with escapes.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          // each of them begins with one of these, which is soon looked up
          "(?=[/\"'@\\\\ufsic])(?:"
              + "/\\*.*?(?:\\*/|$)"
              + "|\"(?:[^\"\\\\\n]++|\\\\.)*+\""
              + "|'(?:[^'\\\\\n]++|\\\\.)*+'"
              + "|(?<url>\\burl\\(\\s*+(?<address>\"[^\"\\\\\n]*+\"|'[^'\\\\\n]*+'|[^\"'()\\\\\\s]*+)\\s*+\\))"
              + "|(?<font>(?<![-\\w])font(?:-family)?\\s*+:"
              + "(?<names>(?:[^;{}()@\\\\!]++|(?:calc|var)\\([^()]*+\\))*+))"
              + "|(?<margin>@(?:top|bottom|left|right)-[a-z]++(?:-corner)?\\s*+\\{)"
              + "|(?<refused>@import\\b|@font-face\\b|\\b(?:url|src|image|image-set|cross-fade)\\(|\\\\))",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Values that call for no font of their own. */
  private static final Set<String> INHERITED = Set.of("inherit", "initial", "unset");

  private final StyleFiles files;
  private final Optional<StyleFonts> fonts;
  private final SheetDefinitions definitions;
  private final Problems problems;
  private final StyleImages ornaments;

  /**
   * The sheets of a style.
   *
   * @param fonts all that there are; none where those of the reader's device may be called for
   * @param definitions what the sheets of the medium define
   */
  public StyleSheetReader(
      StyleFiles files,
      Optional<StyleFonts> fonts,
      SheetDefinitions definitions,
      Problems problems) {
    this.files = files;
    this.fonts = fonts;
    this.definitions = definitions;
    this.problems = problems;
    this.ornaments = new StyleImages(files);
  }

  /** A file, standing for itself; empty where the style has none of this name. */
  public String read(String file) {
    return source(files, file).map(sheet -> read(file, sheet)).orElse("");
  }

  private String read(String file, Source sheet) {
    CssProblems objections = new CssProblems(sheet, problems);
    CssProperties.check(sheet.text(), file.equals("print.css"), objections);
    SheetDefinitions.Resolved resolved = definitions.resolve(sheet, objections);
    CssProblems ofResolved = new CssProblems(sheet, resolved.written(), problems);
    return enclose(CssLimits.of(resolved.css(), ofResolved), ofResolved);
  }

  /** A sheet as it was written; none where the style has none of this name. */
  public static Optional<Source> source(StyleFiles files, String file) {
    return files.text(file).map(css -> new Source(files.folder().resolve(file), normal(css)));
  }

  /** CSS Syntax 3 §3.3, and without the mark that a file may begin with. */
  private static String normal(String css) {
    return css.replaceFirst("^\uFEFF", "").replaceAll("\r\n?|\f", "\n").replace('\0', '\uFFFD');
  }

  private String enclose(String sheet, CssProblems objections) {
    Matcher token = TOKEN.matcher(sheet);
    StringBuilder enclosed = new StringBuilder();
    while (token.find()) {
      String replacement = replacement(token, objections);
      token.appendReplacement(enclosed, Matcher.quoteReplacement(replacement));
    }
    return token.appendTail(enclosed).toString();
  }

  private String replacement(Matcher token, CssProblems objections) {
    String refused = token.group("refused");
    if (refused != null) {
      objections.add(token.start(), refused + " is not allowed in a style");
      return refused.endsWith("(") ? "refused(" : "refused";
    }
    if (token.group("font") != null && fonts.isPresent()) {
      return known(token, fonts.get(), objections);
    }
    if (token.group("margin") != null && fonts.isPresent()) {
      return token.group() + " font-family: \"" + fonts.get().first() + "\";";
    }
    if (token.group("url") == null) {
      return token.group();
    }
    String address = token.group("address").replaceAll("(?s)^([\"'])(.*)\\1$", "$2");
    StyleImages.Answer answer = ornaments.at(address);
    if (answer.url().isEmpty()) {
      objections.add(answer.rule(), token.start(), answer.refusal());
    }
    return answer.url().map(uri -> "url(\"" + uri + "\")").orElse("none");
  }

  /** A call for a font; that of the text stands in where there is none of the families. */
  private static String known(Matcher token, StyleFonts all, CssProblems objections) {
    String names = token.group("names").strip();
    boolean known =
        INHERITED.contains(names.toLowerCase(Locale.ROOT))
            || Stream.of(names.split(",")).anyMatch(all::has);
    if (known) {
      return token.group();
    }
    if (!all.isKnownAsAbsent(names)) {
      objections.add(token.start(), "no font family " + shown(names) + ", the text's stands in");
    }
    return token.group().stripTrailing() + ", \"" + all.first() + "\" ";
  }

  private static String shown(String names) {
    return names.length() > 60 ? names.substring(0, 60) + "…" : names;
  }
}
