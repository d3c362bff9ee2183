package florilege.imports.records;

import java.util.List;
import java.util.Optional;

/**
 * Holds an article or page in an export.
 *
 * @param id unique in exports of this kind, and the same in the next one
 * @param page whether it is a page of the site rather than one of its articles
 * @param slug its name in addresses, or empty
 * @param title plain text, or empty
 * @param authors names alone
 * @param date when it was published, if it was
 * @param address full address on the web, or empty
 * @param categories in order
 * @param tags in order
 * @param summary plain text, or empty
 * @param lead address of a picture for its opening, or empty
 * @param draft whether readers did not see it: unfinished, not yet, not by everybody
 * @param body its text
 * @param notes of the text, in order, in the same markup; {@code <sup data-fn>1</sup>} calls the
 *     first
 * @param comments on it
 */
public record ImportedArticle(
    String id,
    boolean page,
    String slug,
    String title,
    List<String> authors,
    Optional<DatabaseTimestamp> date,
    String address,
    List<String> categories,
    List<String> tags,
    String summary,
    String lead,
    boolean draft,
    ImportedText body,
    List<String> notes,
    ImportedComments comments)
    implements ImportRecord {}
