package florilege.sites.folder;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.metadata.LocatedText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the authors that a site keeps in a file of its own, each under the word that articles use.
 */
final class AuthorFile {

  private static final String[] NAMES = {"name", "display-name", "displayname", "title"};

  private AuthorFile() {}

  /**
   * Names by word, from {@code NAME.yml}, {@code .yaml}, {@code .toml} or {@code .json}, or from
   * the files of a folder {@code NAME}.
   */
  static Map<String, String> in(SiteFolder folder, String name) {
    Map<String, String> people = new LinkedHashMap<>();
    folder
        .first(name + ".yml", name + ".yaml", name + ".toml", name + ".json")
        .map(folder::settings)
        .ifPresent(settings -> all(settings, people));
    for (String path : folder.paths()) {
      if (path.startsWith(name + "/")) {
        each(folder, path, name.length() + 1).forEach(people::putIfAbsent);
      }
    }
    return people;
  }

  /** Some programs put all of them below one key. */
  private static void all(YamlValue.Mapping settings, Map<String, String> people) {
    YamlValue.Entry below = settings.entries().get("authors");
    if (below != null && settings.entries().size() == 1) {
      if (below.value() instanceof YamlValue.Mapping mapping) {
        all(mapping, people);
      } else if (below.value() instanceof YamlValue.Sequence list) {
        list.items().stream()
            .filter(YamlValue.Mapping.class::isInstance)
            .map(item -> SiteFolder.fields((YamlValue.Mapping) item))
            .forEach(one -> put(one.text("id", "key", "slug", "username"), one, people));
      }
      return;
    }
    settings
        .entries()
        .forEach(
            (key, entry) -> {
              String called = called(entry.value());
              if (!called.isEmpty()) {
                people.put(key, called);
              }
            });
  }

  private static void put(LocatedText key, FieldReader one, Map<String, String> people) {
    String name = one.text(NAMES).value();
    if (!key.isEmpty() && !name.isEmpty()) {
      people.put(key.value(), name);
    }
  }

  /** A file for each, called by the key; {@code KEY/_index.md} is as good as {@code KEY.md}. */
  private static Map<String, String> each(SiteFolder folder, String path, int from) {
    String key = SitePaths.bare(path.substring(from)).replaceFirst("/_?index$", "");
    boolean isData = path.matches(".*\\.(?:ya?ml|toml|json)");
    if (key.contains("/") || !isData && !SitePaths.isMarkdown(path)) {
      return Map.of();
    }
    YamlValue.Mapping said = isData ? folder.settings(path) : folder.header(path);
    String name = SiteFolder.fields(said).text(NAMES).value();
    return name.isEmpty() ? Map.of() : Map.of(key, name);
  }

  private static String called(YamlValue value) {
    if (value instanceof YamlValue.Mapping mapping) {
      FieldReader fields = SiteFolder.fields(mapping);
      return fields.text(NAMES).value();
    }
    return value instanceof YamlValue.Scalar scalar ? scalar.value() : "";
  }
}
