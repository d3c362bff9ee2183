package florilege.read.sites;

import florilege.model.Date;
import florilege.model.Text;
import florilege.read.fields.Fields;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What a site must know of an article to give it an address.
 *
 * @param path of its file in the collection
 * @param name of the file without extension and date; for {@code index.md}, that of its folder
 * @param title of the article
 * @param date of the article
 * @param front its front matter
 */
public record Post(String path, String name, String title, Date date, Fields front) {

  /** The name that its author gave it for addresses, else that of the file. */
  String slug() {
    Text given = front.text("slug");
    return given.isEmpty() ? name : given.value();
  }

  /** Its folder, with {@code /} at the end; empty at the top. */
  String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Whether it is the {@code index.md}, in whatever language, of its folder. */
  boolean isIndex() {
    return path.substring(path.lastIndexOf('/') + 1).matches("(?i)index\\..*");
  }

  /** A text as addresses spell it: small letters and digits, with hyphens between. */
  static String slug(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\d]+", "-")
        .replaceAll("^-|-$", "");
  }
}
