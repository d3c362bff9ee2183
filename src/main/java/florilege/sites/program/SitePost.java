package florilege.sites.program;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.files.SlashPath;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.PartialDate;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds what a site must know of an article to give it an address.
 *
 * @param path of its file in the collection
 * @param name of the file without extension and date; for {@code index.md}, that of its folder
 * @param title of the article
 * @param date of the article
 * @param front its front matter
 */
public record SitePost(
    String path, String name, String title, PartialDate date, FieldReader front) {

  /** The name that its author gave it for addresses, else that of the file. */
  public String slug() {
    LocatedText given = front.text("slug");
    return given.isEmpty() ? name : given.value();
  }

  /** Its folder, with {@code /} at the end; empty at the top. */
  public String folder() {
    return SlashPath.folder(path);
  }

  /** Whether it is the {@code index.md}, in whatever language, of its folder. */
  public boolean isIndex() {
    return SlashPath.fileName(path).matches("(?i)index\\..*");
  }

  /** Its categories: of a list of lists, as Hexo has them, the first. */
  public List<String> categories() {
    Optional<YamlValue> value = front.value("categories", "category");
    if (value.isPresent()
        && value.get() instanceof YamlValue.Sequence list
        && !list.items().isEmpty()
        && list.items().get(0) instanceof YamlValue.Sequence first) {
      return texts(first);
    } else if (value.isPresent() && value.get() instanceof YamlValue.Sequence list) {
      return texts(list);
    }
    return front.texts("categories", "category").stream().map(LocatedText::value).toList();
  }

  private static List<String> texts(YamlValue.Sequence list) {
    return list.items().stream()
        .filter(YamlValue.Scalar.class::isInstance)
        .map(item -> ((YamlValue.Scalar) item).value().strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** A text as addresses spell it: small letters and digits, with hyphens between. */
  public static String slug(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\d]+", "-")
        .replaceAll("^-|-$", "");
  }
}
