package florilege.model;

import java.util.List;

/**
 * What a reader wrote, and the replies to it: a thread is a comment with replies.
 *
 * @param id unique in the discussion; given or {@code 1}, {@code 2} … by position in the file
 * @param author or {@link Person#ANONYMOUS}
 * @param posted when
 * @param body Markdown or HTML of a stranger: never to be trusted
 * @param featured whether the editor picked it out
 * @param leaveOut advice on how an editor erases it; empty where no name means it alone, or the
 *     name could tell whose it is
 * @param replies in the order written
 */
public record Comment(
    String id,
    Person author,
    Date posted,
    Passage body,
    boolean featured,
    String leaveOut,
    List<Comment> replies) {}
