package florilege.sites.folder;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the languages of a site. The book is in the site's default language; files in another are
 * told by the end of their names, {@code night.fr.md}, or by the folder that is the language's.
 *
 * @param book BCP 47; empty for a site that names none
 * @param settings those of the book's language
 * @param folder of the book's language; empty where all have one
 * @param others the other languages of the site
 * @param otherFolders the folders that are theirs
 */
public record SiteLanguages(
    String book,
    FieldReader settings,
    String folder,
    Set<String> others,
    Set<String> otherFolders) {

  public static SiteLanguages of(YamlValue languages, FieldReader site, String content) {
    Map<String, YamlValue.Entry> all =
        languages instanceof YamlValue.Mapping mapping ? mapping.entries() : Map.of();
    String said = site.text("defaultcontentlanguage").value();
    String key = said.isEmpty() && all.size() == 1 ? all.keySet().iterator().next() : said;
    String code = site.lang("languagecode", "locale", "defaultcontentlanguage");
    Set<String> others = new TreeSet<>(all.keySet());
    others.remove(key.isEmpty() ? "en" : key);
    Set<String> folders = new TreeSet<>();
    others.forEach(other -> folders.add(folder(all.get(other))));
    folders.remove("");
    folders.remove(content);
    YamlValue.Entry own = all.get(key.isEmpty() ? "en" : key);
    String top = own == null ? "" : folder(own);
    FieldReader settings = settings(own);
    String ownCode = settings.lang("languagecode", "locale");
    return new SiteLanguages(ownCode.isEmpty() ? code : ownCode, settings, top, others, folders);
  }

  private static FieldReader settings(YamlValue.Entry entry) {
    return SiteFolder.fields(
        entry != null && entry.value() instanceof YamlValue.Mapping said ? said : SiteFolder.NONE);
  }

  private static String folder(YamlValue.Entry entry) {
    return SitePaths.folder(settings(entry).text("contentdir").value());
  }

  /** Whether a file is in the language of the book. */
  public boolean isOfTheBook(String path) {
    return otherFolders.stream().noneMatch(path::startsWith) && !others.contains(end(path));
  }

  /** {@code .fr} of {@code night.fr.md} on a site that has French. */
  public String mark(String path) {
    String end = end(path);
    boolean known = others.contains(end) || book.equals(end) || book.startsWith(end + "-");
    return !end.isEmpty() && known ? "." + end : "";
  }

  /** What stands behind the last dot of a file's name without its extension; or empty. */
  private static String end(String path) {
    String bare = SitePaths.bare(path);
    int dot = bare.lastIndexOf('.');
    return dot > bare.lastIndexOf('/') ? bare.substring(dot + 1) : "";
  }
}
