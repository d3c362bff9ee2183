package florilege.periodical;

import florilege.model.Article;
import florilege.model.Discussion;
import florilege.model.metadata.LocatedText;
import java.util.List;
import java.util.Optional;

/**
 * Holds what is in an issue, before it becomes a collection of its own.
 *
 * @param name as {@code --issue} takes it
 * @param number of the issue
 * @param period in which its articles appeared, where it is one
 * @param isWhole whether nothing is to be added any more
 * @param title that it was given, or none
 * @param articles in reading order
 * @param letters late comments, by what they are about
 */
record IssueContent(
    String name,
    int number,
    Optional<Period> period,
    boolean isWhole,
    LocatedText title,
    List<Article> articles,
    List<Discussion> letters) {}
