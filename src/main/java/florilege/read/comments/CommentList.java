package florilege.read.comments;

import florilege.read.comments.forms.ParsedComment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists all comments of one discussion in the order written, those inside another one right after
 * it.
 *
 * @param entries by number, from 0
 */
record CommentList(List<Entry> entries) {

  private static final int NOWHERE = -1;

  /**
   * A comment.
   *
   * @param posting as its file holds it
   * @param within number of the one inside which it stands, or -1
   * @param name its id; where it has none, the name of its file or its position from 1
   */
  record Entry(ParsedComment posting, int within, String name) {

    /** Whether it has an id of its own. */
    boolean hasId() {
      return !posting.id().isEmpty();
    }
  }

  private record Waiting(ParsedComment posting, int within) {}

  /** What tells one comment from another; the same twice is one. */
  private record Identity(String id, String author, String body) {

    static Identity of(ParsedComment posting) {
      return new Identity(posting.id().value(), posting.author().name(), posting.body().text());
    }
  }

  /**
   * Writes the roll of a discussion. A comment that two exports hold stands in it once, with the
   * replies of both.
   */
  static CommentList of(List<ParsedComment> postings) {
    List<Entry> entries = new ArrayList<>();
    Map<Identity, Integer> numbers = new HashMap<>();
    Deque<Waiting> waiting = new ArrayDeque<>();
    for (ParsedComment posting : postings) {
      waiting.push(new Waiting(posting, NOWHERE));
      while (!waiting.isEmpty()) {
        Waiting next = waiting.pop();
        int number = number(next, numbers, entries);
        List<ParsedComment> replies = next.posting().replies();
        for (int i = replies.size() - 1; i >= 0; i--) {
          waiting.push(new Waiting(replies.get(i), number));
        }
      }
    }
    return new CommentList(List.copyOf(entries));
  }

  private static int number(Waiting next, Map<Identity, Integer> numbers, List<Entry> entries) {
    Identity identity = Identity.of(next.posting());
    Integer before = identity.id().isEmpty() ? null : numbers.putIfAbsent(identity, entries.size());
    if (before != null && isOfOtherFile(next.posting(), entries.get(before).posting())) {
      return before;
    }
    entries.add(new Entry(next.posting(), next.within(), name(next.posting(), entries.size())));
    return entries.size() - 1;
  }

  private static boolean isOfOtherFile(ParsedComment one, ParsedComment other) {
    return !one.place().file().equals(other.place().file());
  }

  private static String name(ParsedComment posting, int number) {
    String file = posting.file();
    if (!posting.id().isEmpty()) {
      return posting.id().value();
    }
    return file.isEmpty() || file.indexOf('@') >= 0 ? String.valueOf(number + 1) : stem(file);
  }

  /** The name of a file without its extension. */
  static String stem(String file) {
    int dot = file.lastIndexOf('.');
    return florilege.text.dom.Dom.legal(dot > 0 ? file.substring(0, dot) : file);
  }
}
