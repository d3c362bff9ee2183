package florilege.sites.folder;

import florilege.data.Fields;
import florilege.data.Yaml;
import java.util.LinkedHashMap;
import java.util.Map;

/** The authors that a site keeps in a file of its own, each under the word that articles use. */
public final class AuthorFile {

  private AuthorFile() {}

  /** Names by word, from {@code NAME.yml}, {@code .yaml}, {@code .toml} or {@code .json}. */
  public static Map<String, String> in(SiteFolder folder, String name) {
    Map<String, String> people = new LinkedHashMap<>();
    folder
        .first(name + ".yml", name + ".yaml", name + ".toml", name + ".json")
        .map(folder::settings)
        .ifPresent(
            settings ->
                settings
                    .entries()
                    .forEach(
                        (key, entry) -> {
                          String called = called(entry.value());
                          if (!called.isEmpty()) {
                            people.put(key, called);
                          }
                        }));
    return people;
  }

  private static String called(Yaml value) {
    if (value instanceof Yaml.Mapping mapping) {
      Fields fields = SiteFolder.fields(mapping);
      return fields.text("name", "display-name", "title").value();
    }
    return value instanceof Yaml.Scalar scalar ? scalar.value() : "";
  }
}
