package florilege.model;

import java.util.List;

/**
 * What readers said about an article, or about what is not in the collection any more.
 *
 * @param about title or name of what is discussed
 * @param comments the top-level comments in the order written
 * @param settings how they are shown
 */
public record Discussion(Text about, List<Comment> comments, Settings.Comments settings) {}
