package florilege.text.markdown.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.text.markdown.syntax.nodes.UnusedDefinition;
import florilege.text.markdown.syntax.scanners.LinkScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds the link reference definitions of a text: {@code [label]: address "title"} (CommonMark
 * §4.7).
 */
final class LinkDefinitions {

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

  private final boolean authored;
  private final Map<String, UnusedDefinition> targets = new HashMap<>();
  private final List<UnusedDefinition> definitions = new ArrayList<>();
  private long left = LEAST_EXPANSION;
  private int links;

  /** None yet, in the text of an author or of a reader. */
  LinkDefinitions(boolean authored) {
    this.authored = authored;
  }

  /**
   * Reads the definitions at the beginning of a paragraph; gives the offset of what follows them.
   *
   * @param place puts each where it stands, since it may have to be shown there
   */
  int define(BasedSequence paragraph, Consumer<UnusedDefinition> place) {
    if (paragraph.isEmpty()
        || paragraph.trimStart().isEmpty()
        || paragraph.trimStart().charAt(0) != '[') {
      return 0;
    }
    String text = paragraph.toString();
    LinkScanner parts = new LinkScanner(text, false);
    int at = 0;
    for (int end = definition(paragraph, text, parts, 0, place);
        end > 0;
        end = definition(paragraph, text, parts, at, place)) {
      at = end;
    }
    left = Math.max(left, text.length());
    return at;
  }

  private int definition(
      BasedSequence paragraph,
      String text,
      LinkScanner parts,
      int at,
      Consumer<UnusedDefinition> place) {
    int start = parts.space(at);
    int label = parts.label(start);
    if (label < 0 || !parts.has(label, ':') || isNote(parts, start)) {
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
    UnusedDefinition definition =
        new UnusedDefinition(
            paragraph.subSequence(start, titled ? title : to),
            paragraph.subSequence(start, label),
            bare(paragraph, from, to),
            words);
    definitions.add(definition);
    place.accept(definition);
    targets.merge(key(text.substring(start + 1, label - 1)), definition, LinkDefinitions::first);
    return end;
  }

  /** Readers who write {@code [^1]: word} mean a note, and have none: it stays what it is. */
  private boolean isNote(LinkScanner parts, int label) {
    return !authored && parts.has(label + 1, '^');
  }

  /** Takes the first of two definitions of a label; one may be read twice, and count then. */
  private static UnusedDefinition first(UnusedDefinition first, UnusedDefinition next) {
    return first.getStartOffset() == next.getStartOffset() ? next : first;
  }

  /** All definitions, those that nothing calls and those that do not count too. */
  List<UnusedDefinition> definitions() {
    return definitions;
  }

  /** Whether a label has a target. */
  boolean has(String label) {
    return targets.containsKey(key(label));
  }

  /** The target of a label, unless the text has already grown too much by its targets. */
  Optional<Target> of(String label) {
    UnusedDefinition definition = targets.get(key(label));
    left -= definition == null ? 0 : definition.address().length() + definition.title().length();
    if (definition == null || left < 0) {
      return Optional.empty();
    }
    definition.call();
    return Optional.of(new Target(definition.address(), definition.title()));
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
