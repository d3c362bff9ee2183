package florilege.sites.jekyll;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.sites.folder.SiteFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds what Jekyll's settings say under {@code defaults} of whole folders or kinds of files, which
 * holds for each that does not say otherwise. See
 * jekyllrb.com/docs/configuration/front-matter-defaults. Of what may be said there, only that
 * counts here that says what an article is: who wrote it, where it stands, whether it is to be
 * read; not what it looks like.
 */
final class FrontMatterDefaults {

  private static final Set<String> KEYS =
      Set.of(
          "author",
          "authors",
          "permalink",
          "published",
          "draft",
          "comments",
          "lang",
          "language",
          "category",
          "categories");

  /** A pattern with more of them could take long to be found not to fit, and fits nothing here. */
  private static final int MOST_STARS = 3;

  /**
   * Values for some files.
   *
   * @param path a folder, a file or a pattern with stars; empty for all
   * @param type {@code posts}, {@code drafts}, {@code pages} or a collection; empty for all
   */
  private record Scope(String path, String type, Map<String, YamlValue.Entry> values) {

    boolean holds(String file, String kind) {
      return (type.isEmpty() || type.equals(kind)) && isOn(file);
    }

    private boolean isOn(String file) {
      if (!path.contains("*")) {
        return path.isEmpty() || file.equals(path) || file.startsWith(path + "/");
      }
      String[] parts = path.split("\\*+", -1);
      StringBuilder pattern = new StringBuilder();
      for (String part : parts.length > MOST_STARS + 1 ? new String[] {path} : parts) {
        pattern.append(pattern.isEmpty() ? "" : "[^/]*").append(Pattern.quote(part));
      }
      return Pattern.compile(pattern + "(?:/.*)?").matcher(file).matches();
    }
  }

  /** Defaults that say more of what they hold for come last, since they win. */
  private final List<Scope> scopes = new ArrayList<>();

  FrontMatterDefaults(YamlValue.Mapping settings) {
    YamlValue.Entry entry = settings.entries().get("defaults");
    if (entry != null && entry.value() instanceof YamlValue.Sequence list) {
      list.items().forEach(this::add);
    }
    scopes.sort(
        Comparator.comparing((Scope scope) -> scope.path().length())
            .thenComparing(scope -> !scope.type().isEmpty()));
  }

  private void add(YamlValue item) {
    if (item instanceof YamlValue.Mapping mapping
        && mapping.entries().containsKey("values")
        && mapping.entries().get("values").value() instanceof YamlValue.Mapping values) {
      FieldReader scope = SiteFolder.fields(mapping).section("scope");
      String path = scope.text("path").value().strip().replaceAll("^(?:\\./|/)+|/+$", "");
      Map<String, YamlValue.Entry> kept = new LinkedHashMap<>(values.entries());
      kept.keySet().retainAll(KEYS);
      scopes.add(new Scope(path, scope.text("type").value(), kept));
    }
  }

  /**
   * What holds for a file that does not say otherwise.
   *
   * @param file its path in the source of the site
   * @param kind {@code posts}, {@code drafts}, {@code pages} or the name of its collection
   */
  YamlValue.Mapping of(String file, String kind) {
    Map<String, YamlValue.Entry> all = new LinkedHashMap<>();
    scopes.stream()
        .filter(scope -> scope.holds(file, kind))
        .forEach(scope -> all.putAll(scope.values()));
    return new YamlValue.Mapping(all, SiteFolder.NONE.place());
  }
}
