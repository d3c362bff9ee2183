package florilege.sites.program;

import florilege.data.YamlValue;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.sites.folder.SiteFolder;
import java.util.List;
import java.util.Map;

/** Says how a folder is laid out: what its files are, and what they are called on the web. */
public interface SiteLayout {

  /** The site that the folder is the source of. */
  Site site();

  /** What a Markdown file is. */
  FileRole role(String path);

  /**
   * What a file in HTML is that has front matter: mostly a template or a list, unless it lies where
   * articles do.
   */
  default FileRole htmlRole(String path) {
    return FileRole.OTHER;
  }

  /**
   * The path below the site's address at which an article is found, beginning with {@code /}; empty
   * if that cannot be known.
   */
  String permalink(SitePost post);

  /** Whether a former address without {@code /} before it begins where the article stands. */
  default boolean aliasesAreBeside() {
    return true;
  }

  /**
   * Lines that end front matter which began without a line of its own, such as {@code ---}; mostly
   * none. More of the same sign end it too.
   */
  default List<String> openFrontMatterEnds() {
    return List.of();
  }

  /**
   * Whether lines {@code key: value} at the beginning of a text are always its header, whatever the
   * keys; else one of them must be its title or its date.
   */
  default boolean readsAnyHeader() {
    return false;
  }

  /** What a file says in front matter where it does not say otherwise itself. */
  default YamlValue.Mapping defaults(String path) {
    return SiteFolder.NONE;
  }

  /** What the site says of itself. */
  default SiteInfo about() {
    return SiteInfo.NOTHING;
  }

  /** The order and parts that the site gives its articles; empty if it gives none. */
  default List<PartOutline> outline() {
    return List.of();
  }

  /** What the site calls an article that has no title of its own; mostly empty. */
  default LocatedText title(String path) {
    return LocatedText.NONE;
  }

  /** Among several kinds of articles, which comes first: kinds are counted from 0. */
  default int section(String path) {
    return 0;
  }

  /** The end of the file's name that tells its language, such as {@code .fr}; mostly empty. */
  default String languageMark(String path) {
    return "";
  }

  /** Names of people by the words that articles use for them. */
  default Map<String, String> people() {
    return Map.of();
  }

  /** Whether a single text of tags or categories holds several words, each a tag. */
  default boolean splitsWords() {
    return false;
  }
}
