package florilege;

import florilege.periodical.Selection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says what is to be made of a collection.
 *
 * @param folder of the collection
 * @param output folder for what is made; it need not exist
 * @param formats at least one
 * @param settings by name, {@code style} and {@code comments.depth} for instance, instead of those
 *     in {@code collection.yaml}; a name that begins with {@code --} was said by an option of its
 *     own
 * @param fonts folders in which to look for fonts, for characters that ours lack
 * @param modified moment to date the files with ({@code SOURCE_DATE_EPOCH}), instead of that of the
 *     content
 * @param named folders that may be read and are not written into, since whoever orders names them:
 *     other collections
 * @param force whether to make also what is up to date, and to replace files of ours that somebody
 *     changed
 * @param record file in which it is kept what was made, besides the output folder: what it says to
 *     be up to date is not made, though it is not in that folder
 * @param issues that are wanted of a periodical
 * @param threads that may work on it, at least 1; what is made does not depend on them
 */
public record BuildRequest(
    Path folder,
    Path output,
    Set<Format> formats,
    Map<String, String> settings,
    List<Path> fonts,
    Optional<Instant> modified,
    List<Path> named,
    boolean force,
    Optional<Path> record,
    Selection issues,
    int threads) {

  /** The settings that are said here, by name. */
  Set<String> keys() {
    return settings.keySet().stream()
        .map(key -> key.replaceFirst("^--", ""))
        .collect(Collectors.toSet());
  }

  /** The same, for some of the issues alone: others are made elsewhere. */
  public BuildRequest only(Set<String> names) {
    return new BuildRequest(
        folder,
        output,
        formats,
        settings,
        fonts,
        modified,
        named,
        force,
        record,
        issues.only(names),
        threads);
  }

  /** An order that names other folders, and wants everything. */
  public BuildRequest(
      Path folder,
      Path output,
      Set<Format> formats,
      Map<String, String> settings,
      List<Path> fonts,
      Optional<Instant> modified,
      List<Path> named) {
    this(
        folder,
        output,
        formats,
        settings,
        fonts,
        modified,
        named,
        false,
        Optional.empty(),
        Selection.ALL,
        1);
  }

  /** An order that names no other folder. */
  public BuildRequest(
      Path folder,
      Path output,
      Set<Format> formats,
      Map<String, String> settings,
      List<Path> fonts,
      Optional<Instant> modified) {
    this(folder, output, formats, settings, fonts, modified, List.of());
  }
}
