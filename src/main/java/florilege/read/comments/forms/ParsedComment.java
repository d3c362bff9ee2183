package florilege.read.comments.forms;

import florilege.model.Passage;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.PartialDate;
import florilege.model.metadata.Person;
import florilege.problem.Place;
import florilege.problem.Problems;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds one comment as a file holds it, whatever its form. No address, hash, picture or network
 * identity is in it.
 *
 * @param id or none
 * @param file name of the file that holds this comment alone; empty where others are in it too
 * @param author or {@link Person#ANONYMOUS}
 * @param posted or none
 * @param reply whom it answers
 * @param body what was written
 * @param lang BCP 47, where it says its language; else empty
 * @param byAuthor whether the site says that the author of the article wrote it
 * @param user id that the site knows its author by, or none; never an address
 * @param featured whether the file says that the editor picked it out
 * @param standing whether it is meant to be read
 * @param about what it says of the article it is about: ids, slugs, addresses; may be empty
 * @param place at which it begins
 * @param replies that stand inside it
 * @param problems of this comment, kept apart until it is known that it is in the book
 */
public record ParsedComment(
    LocatedText id,
    String file,
    Person author,
    PartialDate posted,
    Reply reply,
    Passage body,
    String lang,
    boolean byAuthor,
    LocatedText user,
    boolean featured,
    Standing standing,
    List<LocatedText> about,
    Place place,
    List<ParsedComment> replies,
    Problems problems) {

  /** Whether a comment is meant to be read. */
  public enum Standing {
    /** It is. */
    ACCEPTED,
    /** A site says that it links to the article. */
    PINGBACK,
    /** Spam, deleted, hidden or not approved. */
    HELD,
    /** A key or a value that nobody knows may say so: {@code hiden: true}. */
    DOUBTFUL
  }

  /**
   * Whom a comment answers.
   *
   * @param to id of another comment, or none
   * @param sense what else it may be
   */
  public record Reply(LocatedText to, Sense sense) {

    /** An answer to nobody. */
    public static final Reply NONE = new Reply(LocatedText.NONE, Sense.ID);

    /** What stands for a comment. */
    public enum Sense {
      /** Its id. */
      ID,
      /** Its id, or its rank, from 1, among those that answer nobody. */
      ID_OR_RANK,
      /** Its id, or a name of the article: then it answers nobody. */
      ID_OR_ARTICLE
    }
  }

  /** The same, with more replies. */
  ParsedComment withReplies(List<ParsedComment> more) {
    List<ParsedComment> all = Stream.concat(replies.stream(), more.stream()).toList();
    return with(file, all);
  }

  /** The same, of which a line that is not read may say that it is not meant to be read. */
  ParsedComment doubted() {
    Standing now = standing == Standing.HELD ? Standing.HELD : Standing.DOUBTFUL;
    return new ParsedComment(
        id, file, author, posted, reply, body, lang, byAuthor, user, featured, now, about, place,
        replies, problems);
  }

  /** The same as the only one of its file. */
  ParsedComment aloneIn(String name) {
    return with(name, replies);
  }

  private ParsedComment with(String name, List<ParsedComment> all) {
    return new ParsedComment(
        id, name, author, posted, reply, body, lang, byAuthor, user, featured, standing, about,
        place, all, problems);
  }
}
