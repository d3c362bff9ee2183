package florilege.sites.program;

import florilege.data.fields.FieldReader;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.Person;
import java.util.List;

/**
 * Holds what a site says of itself, for what {@code collection.yaml} does not say.
 *
 * @param title or none
 * @param subtitle or none
 * @param description or none
 * @param lang BCP 47, or empty
 * @param creators may be empty
 */
public record SiteInfo(
    LocatedText title,
    LocatedText subtitle,
    LocatedText description,
    String lang,
    List<Person> creators) {

  /** A site that says nothing. */
  static final SiteInfo NOTHING =
      new SiteInfo(LocatedText.NONE, LocatedText.NONE, LocatedText.NONE, "", List.of());

  /** What the settings of most sites say, under the names that most give it. */
  public static SiteInfo of(FieldReader fields) {
    return new SiteInfo(
        fields.plain("title", "site-title", "sitename", "site-name", "name"),
        fields.plain("subtitle", "sitesubtitle", "tagline"),
        fields.plain("description", "site-description"),
        fields.lang("lang", "language", "locale", "languagecode", "default-lang"),
        fields.people("aut", "author", "authors", "site-author"));
  }
}
