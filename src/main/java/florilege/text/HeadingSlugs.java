package florilege.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the id that a program of sites gives a heading. */
public final class HeadingSlugs {

  /** The part of a heading that counts for its id, in UTF-16 units. */
  private static final int LONGEST = 500;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private HeadingSlugs() {}

  /** GitHub, Hugo, mdBook: letters of any script in lower case, and a hyphen for each space. */
  public static String github(String heading) {
    StringBuilder slug = new StringBuilder();
    first(heading)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                slug.append('-');
              } else if (Character.isLetterOrDigit(c)
                  || c == '-'
                  || c == '_'
                  || Character.getType(c) == Character.NON_SPACING_MARK) {
                slug.appendCodePoint(c);
              }
            });
    return slug.toString();
  }

  /** kramdown: what it is in ASCII, from the first letter on, of the heading as it was written. */
  public static String kramdown(String written) {
    String slug =
        first(written)
            .replaceFirst("^[^a-zA-Z]+", "")
            .replaceAll("[^a-zA-Z0-9 -]", "")
            .replace(' ', '-')
            .toLowerCase(Locale.ROOT);
    return slug.isEmpty() ? "section" : slug;
  }

  /** Python-Markdown, and Hugo when told so: letters without their accents. */
  public static String ascii(String heading) {
    String bare =
        MARKS.matcher(Normalizer.normalize(first(heading), Normalizer.Form.NFKD)).replaceAll("");
    return bare.replaceAll("[^\\w\\s-]", "")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[-\\s]+", "-");
  }

  private static String first(String heading) {
    String words = heading.strip();
    return words.substring(0, Math.min(words.length(), LONGEST));
  }
}
