package florilege.read.comments;

import florilege.read.comments.forms.ParsedComment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

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

  /** Writes the roll of a discussion. */
  static CommentList of(List<ParsedComment> postings) {
    List<Entry> entries = new ArrayList<>();
    Deque<Waiting> waiting = new ArrayDeque<>();
    for (ParsedComment posting : postings) {
      waiting.push(new Waiting(posting, NOWHERE));
      while (!waiting.isEmpty()) {
        Waiting next = waiting.pop();
        int number = entries.size();
        entries.add(new Entry(next.posting(), next.within(), name(next.posting(), number)));
        List<ParsedComment> replies = next.posting().replies();
        for (int i = replies.size() - 1; i >= 0; i--) {
          waiting.push(new Waiting(replies.get(i), number));
        }
      }
    }
    return new CommentList(List.copyOf(entries));
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
    return florilege.text.Dom.legal(dot > 0 ? file.substring(0, dot) : file);
  }
}
