package florilege.imports.markdown;

import florilege.text.math.TexSyntax;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes words in which nothing is marked, so that nothing in them is taken for markup. */
public final class TextEscaper {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)[^\\s<>]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS_LAST =
      Pattern.compile("(?:https?://|www\\.)[^\\s<>]{1,4000}$", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN_ADDRESS =
      Pattern.compile(
          "(?i)(?:https?://|www\\.)[a-z0-9-]+(?:\\.[a-z0-9-]+)+(?:/[a-z0-9./:%?=#+,;@-]*)?");

  /** What would mean another character. */
  private static final Pattern REFERENCE = Pattern.compile("&(?=#?\\w{1,40};)");

  /** What makes an address of words, and would make a link in a link. */
  private static final Pattern SIGN = Pattern.compile("(?i)(https?(?=:)|www(?=\\.))([:.])");

  private static final Pattern FORMULA =
      Pattern.compile(
          "(?<!\\$)\\$\\$[^$]{1,2000}\\$\\$(?!\\$)"
              + "|\\\\\\([^\\\\]*+(?:\\\\[^)\\\\][^\\\\]*+){0,500}+\\\\\\)"
              + "|\\\\\\[[^\\\\]*+(?:\\\\[^\\]\\\\][^\\\\]*+){0,500}+\\\\]"
              + "|(?<![\\p{L}\\p{N}$])\\$(?!\\s)[^$]{1,2000}(?<!\\s)\\$(?![\\p{L}\\p{N}$])");

  private final StringBuilder out;
  private final boolean article;
  private final boolean linked;

  /**
   * Words at the end of some Markdown.
   *
   * @param linked whether they stand in a link
   */
  TextEscaper(StringBuilder out, boolean article, boolean linked) {
    this.out = out;
    this.article = article;
    this.linked = linked;
  }

  static boolean beginsWithAddress(String text) {
    return ADDRESS.matcher(text).lookingAt();
  }

  static boolean endsWithAddress(String text) {
    return ADDRESS_LAST.matcher(text).find();
  }

  /** The last character written; -1 if there is none. */
  int last() {
    return out.isEmpty() ? -1 : out.codePointBefore(out.length());
  }

  /**
   * Writes words. Addresses stand as they are, since what looks like markup in them is none. In a
   * link the sign that would make one of them is escaped.
   *
   * @param after the character behind them, past signs of emphasis; -1 at the end
   */
  void write(String text, int after) {
    Matcher address = ADDRESS.matcher(text);
    boolean any = text.indexOf(':') >= 0 || text.indexOf('.') >= 0;
    int from = 0;
    while (any && address.find(from)) {
      int end = trimmed(text, address.start(), address.end());
      String found = text.substring(address.start(), end);
      plain(text.substring(from, address.start()), 'h');
      address(found, end == text.length() ? after : text.codePointAt(end));
      from = end;
    }
    plain(text.substring(from), after);
  }

  private void address(String found, int after) {
    boolean apart =
        MarkdownEscaper.isSpace(after) && (MarkdownEscaper.isSpace(last()) || last() == '(');
    if (PLAIN_ADDRESS.matcher(found).matches() && apart && !linked) {
      out.append(found);
    } else if (!linked && found.regionMatches(true, 0, "http", 0, 4)) {
      out.append('<').append(REFERENCE.matcher(found).replaceAll("&amp;")).append('>');
    } else {
      String escaped = MarkdownEscaper.escape(found, linked, last(), after, article);
      out.append(SIGN.matcher(escaped).replaceAll("$1\\\\$2"));
    }
  }

  /** Where an address ends if the punctuation of the sentence is none of it. */
  private static int trimmed(String text, int from, int to) {
    int balance = 0;
    for (int i = from; i < to; i++) {
      balance += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    int end = to;
    while (end > from + 4) {
      char last = text.charAt(end - 1);
      if (last == ')' && balance < 0) {
        balance++;
      } else if (".,:;!?]}'\"*_~»”’…|".indexOf(last) < 0) {
        break;
      }
      end--;
    }
    return end;
  }

  /** What the reader of articles takes for a formula is one, and stays as it is. */
  private void plain(String text, int after) {
    Matcher formula = FORMULA.matcher(text);
    boolean any = article && !linked && (text.indexOf('$') >= 0 || text.indexOf('\\') >= 0);
    int from = 0;
    while (any && formula.find()) {
      if (TexSyntax.looksLike(formula.group().replaceAll("^(?:\\$+|\\\\.)|(?:\\$+|\\\\.)$", ""))) {
        escaped(text.substring(from, formula.start()), formula.group().charAt(0));
        out.append(formula.group());
        from = formula.end();
      }
    }
    escaped(text.substring(from), after);
  }

  private void escaped(String text, int after) {
    out.append(MarkdownEscaper.escape(text, linked, last(), after, article));
  }
}
