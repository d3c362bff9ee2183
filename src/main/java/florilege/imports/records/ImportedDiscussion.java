package florilege.imports.records;

import java.util.List;

/**
 * Holds a discussion that stands apart from its article in the export.
 *
 * @param id unique in exports of this kind
 * @param names of the article: addresses and ids, the most precise first
 * @param slug for its file, where no such article is found
 * @param comments in it
 */
public record ImportedDiscussion(
    String id, List<String> names, String slug, ImportedComments comments)
    implements ImportRecord {}
