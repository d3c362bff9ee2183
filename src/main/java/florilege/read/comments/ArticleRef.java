package florilege.read.comments;

import florilege.data.YamlValue;
import florilege.files.SlashPath;
import java.util.List;
import java.util.Optional;

/**
 * Describes an article by the names and addresses that discussions may call it by.
 *
 * @param id its id, unique in the collection
 * @param path of its file in the collection
 * @param names of it within its folder, the most precise first; {@code index} where that is its
 *     file's name
 * @param addresses permalinks, addresses, former addresses, numbers
 * @param said what its front matter says below {@code comments}
 * @param isDoubtful whether its front matter may say more, in lines that could not be read
 */
public record ArticleRef(
    String id,
    String path,
    List<String> names,
    List<String> addresses,
    Optional<YamlValue> said,
    boolean isDoubtful) {

  /** In which its file lies, with {@code /} at the end; empty at the top. */
  String folder() {
    return SlashPath.folder(path);
  }
}
