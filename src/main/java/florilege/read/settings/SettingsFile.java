package florilege.read.settings;

import florilege.files.CollectionFolder;
import florilege.files.TextFile;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.problem.SpellingSuggestion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds the file with the settings of a collection: {@code collection.yaml}, however its letters
 * are written.
 *
 * @param text what it says, where there is one that can be read
 * @param isUnread whether there is one that cannot, or that is another by its name
 */
public record SettingsFile(Optional<TextFile> text, boolean isUnread) {

  private static final Set<String> NAMES = Set.of("collection.yaml", "collection.yml");

  private static final Pattern OTHER =
      Pattern.compile("(?i)collections?\\.(?:toml|json|txt|ya?ml\\.txt)");

  /** Finds it among the files of a folder, and says which others look like it. */
  public static SettingsFile in(List<CollectionFolder.Found> files, Problems problems) {
    List<CollectionFolder.Found> named =
        files.stream()
            .filter(SettingsFile::isNamed)
            .sorted(
                Comparator.comparing((CollectionFolder.Found file) -> !NAMES.contains(file.path()))
                    .thenComparing(CollectionFolder.Found::path))
            .toList();
    named.stream().skip(1).forEach(file -> say(file, Rule.BAD_SETTING, "", problems));
    List<CollectionFolder.Found> others = files.stream().filter(SettingsFile::isLike).toList();
    if (named.isEmpty()) {
      others.forEach(file -> say(file, Rule.COLLECTION_FILE, ", in YAML", problems));
      return new SettingsFile(Optional.empty(), !others.isEmpty());
    }
    others.forEach(file -> say(file, Rule.UNKNOWN_SETTING, "", problems));
    CollectionFolder.Found file = named.get(0);
    if (!NAMES.contains(file.path())) {
      problems.add(
          Rule.UNKNOWN_SETTING,
          Source.named(file.shown()).whole(),
          "the file is read as collection.yaml, as it should be named");
    }
    Optional<TextFile> text = file.text(problems);
    return new SettingsFile(text, text.isEmpty());
  }

  /** Whether a file has the name, in whatever letters. */
  public static boolean isNamed(CollectionFolder.Found file) {
    return NAMES.contains(lower(file));
  }

  private static void say(CollectionFolder.Found file, Rule rule, String more, Problems problems) {
    problems.add(
        rule,
        Source.named(file.shown()).whole(),
        "this file is not read: the settings stand in collection.yaml" + more);
  }

  private static String lower(CollectionFolder.Found file) {
    return file.path().toLowerCase(Locale.ROOT);
  }

  private static boolean isLike(CollectionFolder.Found file) {
    String name = lower(file);
    return !NAMES.contains(name)
        && (OTHER.matcher(name).matches()
            || name.matches("\\w+\\.ya?ml")
                && SpellingSuggestion.nearest(name, NAMES, 2).isPresent());
  }
}
