package florilege.model;

import florilege.model.metadata.LocatedText;
import florilege.model.metadata.PartialDate;
import florilege.model.metadata.Person;
import florilege.problem.Source;
import java.util.List;

/**
 * Holds one piece of writing and the discussion under it.
 *
 * @param id its slug, unique in the collection: the file name without date and {@code .md}, or
 *     {@code slug} of the front matter
 * @param file its path in the collection, with {@code /} between folders
 * @param source the file
 * @param title never empty: from the front matter, else the first heading (then not in the body any
 *     more), else the file name
 * @param subtitle or none
 * @param authors in the order written; may be empty
 * @param date of publication
 * @param lang BCP 47; empty for the collection's
 * @param url where it was first published, or none
 * @param tags in the order written
 * @param summary one paragraph, or none
 * @param licence or none
 * @param lead path of the lead image as written, or none
 * @param body the Markdown
 * @param addresses other ways in which the site names it, such as {@code /2012/01/night/}, the
 *     present one first
 * @param discussion what readers said
 */
public record Article(
    String id,
    String file,
    Source source,
    LocatedText title,
    LocatedText subtitle,
    List<Person> authors,
    PartialDate date,
    String lang,
    LocatedText url,
    List<LocatedText> tags,
    LocatedText summary,
    LocatedText licence,
    LocatedText lead,
    Passage body,
    List<String> addresses,
    Discussion discussion) {

  /** The path on its site at which it is found now; empty where that is not known. */
  public String address() {
    return addresses.isEmpty() ? "" : addresses.get(0);
  }

  /** The same article with another discussion. */
  public Article with(Discussion other) {
    return new Article(
        id, file, source, title, subtitle, authors, date, lang, url, tags, summary, licence, lead,
        body, addresses, other);
  }

  /** The top-level comments in the order written. */
  public List<Comment> comments() {
    return discussion.comments();
  }
}
