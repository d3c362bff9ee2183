package florilege.imports.records;

import java.util.Map;
import java.util.Set;

/**
 * Describes the site that was exported. It comes before its articles.
 *
 * @param title plain text, or empty
 * @param description plain text, or empty
 * @param lang language tag as the export has it, or empty
 * @param address of its home page, or empty; relative addresses start there
 * @param files full addresses of the files that were put into it
 * @param aliases other addresses of its articles, from the root of the site on ({@code ?p=2}), each
 *     with the full address under which the article is known
 */
public record ImportedSite(
    String title,
    String description,
    String lang,
    String address,
    Set<String> files,
    Map<String, String> aliases)
    implements ImportRecord {

  /** Says nothing of itself. */
  public static final ImportedSite UNKNOWN = new ImportedSite("", "", "", "", Set.of(), Map.of());
}
