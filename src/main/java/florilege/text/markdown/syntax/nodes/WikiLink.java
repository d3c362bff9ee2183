package florilege.text.markdown.syntax.nodes;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/**
 * Represents a link as wikis write it: {@code [[Page]]}, {@code [[Page|words]]}, and for a picture
 * {@code ![[image.png]]}.
 */
public final class WikiLink extends Node {

  private static final int LONGEST = 300;

  private final BasedSequence inside;
  private final boolean image;

  private WikiLink(BasedSequence inside, boolean image) {
    this.inside = inside;
    this.image = image;
  }

  /** The link that begins at an offset, whose characters are still to be set. */
  public static Optional<WikiLink> at(BasedSequence input, String text, int at) {
    boolean image = text.charAt(at) == '!';
    int from = at + (image ? 3 : 2);
    if (!text.startsWith("[[", from - 2)) {
      return Optional.empty();
    }
    int end = from;
    int limit = Math.min(text.length(), from + LONGEST);
    while (end < limit && "[]\n:`<>^".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean closed = text.startsWith("]]", end) && !text.substring(from, end).isBlank();
    boolean ends =
        closed && " (:[".indexOf(end + 2 < text.length() ? text.charAt(end + 2) : ' ') <= 0;
    return ends ? Optional.of(new WikiLink(input.subSequence(from, end), image)) : Optional.empty();
  }

  /** Offset behind it, when it begins at another. */
  public int end(int at) {
    return at + inside.length() + (image ? 5 : 4);
  }

  public boolean isImage() {
    return image;
  }

  /** What is named, as it is written. */
  public String target() {
    String written = inside.toString();
    int bar = written.indexOf('|');
    return (bar < 0 ? written : written.substring(0, bar)).strip();
  }

  /** The words that are shown; the target where there are none. */
  public String words() {
    String written = inside.toString();
    return written.substring(written.indexOf('|') + 1).strip();
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {inside};
  }
}
