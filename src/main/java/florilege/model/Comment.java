package florilege.model;

import florilege.model.metadata.PartialDate;
import florilege.model.metadata.Person;
import java.util.List;

/**
 * Holds what a reader wrote, and the replies to it: a thread is a comment with replies.
 *
 * @param id unique in the discussion; given or {@code 1}, {@code 2} … by position in the file
 * @param author or {@link Person#ANONYMOUS}
 * @param posted when
 * @param body Markdown or HTML of a stranger: never to be trusted
 * @param lang BCP 47, where the comment says it; else empty
 * @param featured whether the editor picked it out
 * @param leaveOut advice on how an editor erases it; empty where no name means it alone, or the
 *     name could tell whose it is
 * @param authorship whether the author of what is discussed wrote it
 * @param replies in the order written
 */
public record Comment(
    String id,
    Person author,
    PartialDate posted,
    Passage body,
    String lang,
    boolean featured,
    String leaveOut,
    Authorship authorship,
    List<Comment> replies) {

  /** The same comment with other replies. */
  public Comment with(List<Comment> others) {
    return new Comment(id, author, posted, body, lang, featured, leaveOut, authorship, others);
  }

  /** What is recorded of whether the author of an article wrote a comment. */
  public enum Authorship {
    /** The site, or the editor, says that it is the author's. */
    RECORDED,
    /** It is said of other comments, and not of this one. */
    UNRECORDED,
    /** It is said of no comment of the collection: there is nothing but the name. */
    UNKNOWN
  }
}
