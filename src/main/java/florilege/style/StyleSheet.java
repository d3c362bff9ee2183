package florilege.style;

import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.nio.file.InvalidPathException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the files of a style fit for a book: they fetch nothing. Pictures of the style that they
 * name by {@code url()} become part of them; {@code @import} and every other address are refused.
 */
final class StyleSheet {

  /**
   * What matters of CSS Syntax 3 §4, in this order: comments and strings, which hold nothing;
   * {@code url()}; where fonts are called for; and what could hide an address: {@code @import} and
   * {@code @font-face}, functions that take strings as addresses, a {@code url()} out of shape,
   * names spelt with escapes.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*.*?(?:\\*/|$)"
              + "|\"(?:[^\"\\\\\n]++|\\\\.)*+\""
              + "|'(?:[^'\\\\\n]++|\\\\.)*+'"
              + "|(?<url>\\burl\\(\\s*+(?<address>\"[^\"\\\\\n]*+\"|'[^'\\\\\n]*+'|[^\"'()\\\\\\s]*+)\\s*+\\))"
              + "|(?<font>(?<![-\\w])font(?:-family)?\\s*+:"
              + "(?<names>(?:[^;{}()@\\\\!]++|(?:calc|var)\\([^()]*+\\))*+))"
              + "|(?<refused>@import\\b|@font-face\\b|\\b(?:url|src|image|image-set|cross-fade)\\(|\\\\)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Map<String, String> TYPES =
      Map.of("svg", "image/svg+xml", "png", "image/png", "jpg", "image/jpeg", "gif", "image/gif");

  /** Values that call for no font of their own. */
  private static final Set<String> INHERITED = Set.of("inherit", "initial", "unset");

  /** UTF-16 units of a string; one that is generated with every element would be long to set. */
  private static final int LONGEST_STRING = 1_000;

  private final StyleFiles files;
  private final Optional<Fonts> fonts;
  private final Problems problems;

  /**
   * The sheets of a style.
   *
   * @param fonts all that there are; none where those of the reader's device may be called for
   */
  StyleSheet(StyleFiles files, Optional<Fonts> fonts, Problems problems) {
    this.files = files;
    this.fonts = fonts;
    this.problems = problems;
  }

  /** A file, standing for itself; empty where the style has none of this name. */
  String read(String file) {
    return files
        .text(file)
        .map(css -> enclose(new Source(files.folder().resolve(file), css)))
        .orElse("");
  }

  private String enclose(Source sheet) {
    Matcher token = TOKEN.matcher(sheet.text());
    StringBuilder enclosed = new StringBuilder();
    while (token.find()) {
      token.appendReplacement(enclosed, Matcher.quoteReplacement(replacement(token, sheet)));
    }
    return token.appendTail(enclosed).toString();
  }

  private String replacement(Matcher token, Source sheet) {
    String refused = token.group("refused");
    if (refused != null) {
      refuse(token, sheet, refused + " is not allowed in a style");
      return refused.endsWith("(") ? "refused(" : "refused";
    }
    if (token.group("font") != null && fonts.isPresent()) {
      return known(token, fonts.get(), sheet);
    }
    if (token.group("url") == null) {
      return string(token, sheet);
    }
    String address = token.group("address").replaceAll("^([\"'])(.*)\\1$", "$2");
    if (address.toLowerCase(Locale.ROOT).startsWith("data:")) {
      return token.group();
    }
    Optional<String> data = inline(address);
    if (data.isEmpty()) {
      refuse(token, sheet, "no picture of the style at " + address);
    }
    return data.map(uri -> "url(\"" + uri + "\")").orElse("none");
  }

  /** A string as it is, or an empty one for one that is too long; a comment. */
  private String string(Matcher token, Source sheet) {
    boolean tooLong = token.end() - token.start() > LONGEST_STRING;
    if (tooLong && !token.group().startsWith("/*")) {
      refuse(token, sheet, "a string of more than " + LONGEST_STRING + " characters");
      return "''";
    }
    return token.group();
  }

  /** A call for a font; that of the text stands in where there is none of the families. */
  private String known(Matcher token, Fonts all, Source sheet) {
    String names = token.group("names").strip();
    boolean known =
        INHERITED.contains(names.toLowerCase(Locale.ROOT))
            || Stream.of(names.split(",")).anyMatch(all::has);
    if (known) {
      return token.group();
    }
    refuse(token, sheet, "no font family " + names + ", the text's stands in");
    return token.group().stripTrailing() + ", \"" + all.first() + "\" ";
  }

  private void refuse(Matcher token, Source sheet, String detail) {
    problems.add(Rule.STYLE, sheet.at(token.start()), detail);
  }

  /** A file of the style as a data URL (RFC 2397). */
  private Optional<String> inline(String address) {
    String extension = address.substring(address.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (address.contains(":") || !TYPES.containsKey(extension)) {
      return Optional.empty();
    }
    try {
      return files
          .bytes(address)
          .map(bytes -> Base64.getEncoder().encodeToString(bytes))
          .map(base64 -> "data:" + TYPES.get(extension) + ";base64," + base64);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
