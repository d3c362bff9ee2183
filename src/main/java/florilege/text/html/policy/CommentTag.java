package florilege.text.html.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Represents a tag that a reader may write, in the grammar of CommonMark §6.6. One of another
 * element, or with a handler, or written in another way, is none: it is shown as it was typed.
 *
 * @param start offset of its {@code <}
 * @param end offset behind its {@code >}
 * @param name of the element, in small letters
 * @param closing whether it is an end tag
 * @param attributes names and values by turns, as HTML has them in quotation marks; those that are
 *     not for readers are left out
 */
public record CommentTag(
    int start, int end, String name, boolean closing, List<String> attributes) {

  private static final Pattern NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9]{0,15}+)");

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\s++([A-Za-z_:][A-Za-z0-9_.:-]*+)(?:\\s*+=\\s*+(\"[^\"]*+\"|'[^']*+'|[^\\s\"'=<>`]++))?");

  private static final Pattern END = Pattern.compile("\\s*+/?>");

  private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");

  /** Longer ones are words, in UTF-16 units; browsers have no bound, patience has. */
  private static final int LONGEST = 4_000;

  /** The tag that begins at an offset, if one does that a reader may write. */
  public static Optional<CommentTag> at(String text, int start) {
    Matcher matcher = NAME.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    boolean closing = text.charAt(start + 1) == '/';
    if (!ReaderPolicy.hasTag(name)) {
      return Optional.empty();
    }
    List<String> attributes = new ArrayList<>();
    int at = matcher.end();
    while (matcher.usePattern(ATTRIBUTE).region(at, matcher.regionEnd()).lookingAt()) {
      String attribute = matcher.group(1).toLowerCase(Locale.ROOT);
      if (attribute.startsWith("on")) {
        return Optional.empty();
      } else if (matcher.group(2) != null && ReaderPolicy.hasTyped(name, attribute)) {
        attributes.add(attribute);
        attributes.add(unquoted(matcher.group(2)));
      }
      at = matcher.end();
    }
    return matcher.usePattern(END).region(at, matcher.regionEnd()).lookingAt()
        ? Optional.of(new CommentTag(start, matcher.end(), name, closing, attributes))
        : Optional.empty();
  }

  private static String unquoted(String value) {
    boolean quoted = value.startsWith("\"") || value.startsWith("'");
    return (quoted ? value.substring(1, value.length() - 1) : value).replace("\"", "&quot;");
  }

  /** Whether it stands for itself, without an end tag: {@code <br>}, and what is meant by it. */
  public boolean isVoid() {
    return VOID.contains(name);
  }

  /** Whether a block begins or ends with it. */
  public boolean isBlock() {
    return ReaderPolicy.isBlock(name);
  }

  /** The tag as HTML, with nothing in it but what a reader may write. */
  @Override
  public String toString() {
    StringBuilder html = new StringBuilder(closing && !isVoid() ? "</" : "<").append(name);
    for (int i = 0; i < attributes.size(); i += 2) {
      html.append(' ').append(attributes.get(i)).append("=\"").append(attributes.get(i + 1));
      html.append('"');
    }
    return html.append('>').toString();
  }
}
