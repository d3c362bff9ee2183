package florilege.text.markdown.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where links lead that name their target, as definitions say: {@code [label]: address "title"}
 * (CommonMark §4.7).
 */
final class Targets {

  /**
   * Where a link leads.
   *
   * @param address as written, without angle brackets
   * @param title as written, without quotes; may be empty
   */
  record Target(BasedSequence address, BasedSequence title) {}

  /**
   * What all calls together may add to the text before they stop being links: a long address could
   * be called a thousand times.
   */
  private static final int LEAST_EXPANSION = 100_000;

  private final Map<String, Target> targets = new HashMap<>();
  private long left = LEAST_EXPANSION;
  private int links;

  /**
   * Reads the definitions at the beginning of a paragraph; gives the offset of what follows them.
   */
  int define(BasedSequence paragraph) {
    if (paragraph.isEmpty()
        || paragraph.trimStart().isEmpty()
        || paragraph.trimStart().charAt(0) != '[') {
      return 0;
    }
    String text = paragraph.toString();
    LinkParts parts = new LinkParts(text, false);
    int at = 0;
    for (int end = definition(paragraph, text, parts, 0);
        end > 0;
        end = definition(paragraph, text, parts, at)) {
      at = end;
    }
    left = Math.max(left, text.length());
    return at;
  }

  private int definition(BasedSequence paragraph, String text, LinkParts parts, int at) {
    int start = parts.space(at);
    int label = parts.label(start);
    if (label < 0 || !parts.has(label, ':')) {
      return -1;
    }
    int from = parts.space(label + 1);
    int to = parts.destination(from);
    if (to <= from) {
      return -1;
    }
    int space = parts.space(to);
    int title = space > to ? parts.title(space) : -1;
    int end = title < 0 ? -1 : parts.lineEnd(title);
    boolean titled = end >= 0;
    end = titled ? end : parts.lineEnd(to);
    if (end < 0) {
      return -1;
    }
    BasedSequence words =
        titled ? paragraph.subSequence(space + 1, title - 1) : BasedSequence.EMPTY;
    targets.putIfAbsent(
        key(text.substring(start + 1, label - 1)), new Target(bare(paragraph, from, to), words));
    return end;
  }

  /** Whether a label has a target. */
  boolean has(String label) {
    return targets.containsKey(key(label));
  }

  /** The target of a label, unless the text has already grown too much by its targets. */
  Optional<Target> of(String label) {
    Target target = targets.get(key(label));
    left -= target == null ? 0 : target.address().length() + target.title().length();
    return left < 0 ? Optional.empty() : Optional.ofNullable(target);
  }

  /** Counts one link, picture or call of a note more in the text; gives how many there are. */
  int count() {
    return ++links;
  }

  /** An address without its angle brackets. */
  static BasedSequence bare(BasedSequence text, int from, int to) {
    boolean angled = to > from && text.charAt(from) == '<';
    return angled ? text.subSequence(from + 1, to - 1) : text.subSequence(from, to);
  }

  /**
   * Labels match without regard to case and white space; through both cases, so that {@code ẞ}
   * matches {@code SS}.
   */
  private static String key(String label) {
    return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
  }
}
