package florilege.read.settings;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.files.SlashPath;
import florilege.model.Article;
import florilege.model.ArticleCollection.Part;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.SpellingSuggestion;
import florilege.read.paths.FileStem;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.PartOutline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Orders the articles as the settings {@code order} or {@code parts} ask, or else as the site does.
 *
 * @param wanted the parts; empty where none and no order is asked for
 * @param isComplete whether every article is to be named
 */
public record BookOrder(List<PartOutline> wanted, boolean isComplete) {

  /** Reads what the settings ask for. */
  static BookOrder read(FieldReader settings, Problems problems) {
    List<PartOutline> wanted = new ArrayList<>();
    Optional<YamlValue> parts = settings.value("parts");
    if (parts.isPresent() && parts.get() instanceof YamlValue.Sequence list) {
      list.items().forEach(item -> part(item, problems).ifPresent(wanted::add));
    } else if (parts.isPresent()) {
      problems.add(
          Rule.BAD_SETTING, parts.get().place(), "'parts' takes a list of title and articles");
    }
    List<LocatedText> order = settings.texts("order");
    if (!order.isEmpty() && wanted.isEmpty()) {
      wanted.add(new PartOutline(LocatedText.NONE, order));
    } else if (!order.isEmpty()) {
      problems.add(
          Rule.BAD_SETTING, order.get(0).place(), "'order' says nothing where there are parts");
    }
    return new BookOrder(List.copyOf(wanted), true);
  }

  private static Optional<PartOutline> part(YamlValue item, Problems problems) {
    if (item instanceof YamlValue.Mapping mapping) {
      FieldReader fields = new FieldReader(mapping, Rule.BAD_SETTING, problems);
      return Optional.of(new PartOutline(fields.text("title"), fields.texts("articles")));
    }
    problems.add(Rule.BAD_SETTING, item.place(), "a part has a title and articles");
    return Optional.empty();
  }

  /** This one, or that of the site where nothing is asked for. */
  public BookOrder orElse(List<PartOutline> site) {
    return wanted.isEmpty() ? new BookOrder(site, false) : this;
  }

  /**
   * Puts articles into parts; those that no part names come last.
   *
   * @param articles in the order that they have by themselves
   * @param drafts names of those that are left out, which may be asked for
   */
  public List<Part> apply(List<Article> articles, Set<String> drafts, Problems problems) {
    Set<Article> rest = new LinkedHashSet<>(articles);
    List<Part> parts = new ArrayList<>();
    Map<String, Article> byName = wanted.isEmpty() ? Map.of() : byName(articles);
    for (PartOutline part : wanted) {
      List<Article> found = new ArrayList<>();
      part.articles()
          .forEach(name -> find(name, byName, drafts, rest, problems).ifPresent(found::add));
      if (!found.isEmpty()) {
        parts.add(new Part(part.title(), List.copyOf(found)));
      }
    }
    if (!wanted.isEmpty() && isComplete) {
      rest.forEach(
          article ->
              problems.add(
                  Rule.ARTICLE_IN_NO_PART,
                  article.source().whole(),
                  "neither parts nor order of the collection names this article"));
    }
    return rest.isEmpty() ? List.copyOf(parts) : withRest(parts, List.copyOf(rest));
  }

  /** Whole paths first, so that no other article's name stands for them. */
  private static Map<String, Article> byName(List<Article> articles) {
    Map<String, Article> byName = new HashMap<>();
    articles.forEach(article -> byName.put(SitePaths.bare(article.file()), article));
    articles.forEach(article -> names(article).forEach(name -> byName.putIfAbsent(name, article)));
    return byName;
  }

  private static List<Part> withRest(List<Part> parts, List<Article> rest) {
    boolean untitled = parts.size() == 1 && parts.get(0).title().isEmpty();
    if (untitled) {
      List<Article> all = new ArrayList<>(parts.get(0).articles());
      all.addAll(rest);
      return List.of(new Part(LocatedText.NONE, List.copyOf(all)));
    }
    List<Part> all = new ArrayList<>(parts);
    all.add(new Part(LocatedText.NONE, rest));
    return List.copyOf(all);
  }

  private static Optional<Article> find(
      LocatedText name,
      Map<String, Article> byName,
      Set<String> drafts,
      Set<Article> rest,
      Problems problems) {
    Optional<Article> named = Optional.ofNullable(byName.get(bare(name.value())));
    if (named.isEmpty() && !drafts.contains(bare(name.value()))) {
      List<String> known = byName.keySet().stream().sorted().toList();
      problems.add(
          Rule.UNKNOWN_ARTICLE,
          name.place(),
          "there is no article '" + name + "'" + SpellingSuggestion.phrase(name.value(), known));
    }
    if (named.isPresent() && !rest.remove(named.get())) {
      problems.add(Rule.BAD_SETTING, name.place(), "'" + name + "' is named a second time");
      return Optional.empty();
    }
    return named;
  }

  private static String bare(String name) {
    String path = name.replaceFirst("^\\./", "");
    return SitePaths.isMarkdown(path) ? SitePaths.bare(path) : path;
  }

  private static Set<String> names(Article article) {
    return names(article.id(), article.file());
  }

  /**
   * What an article may be called: its id, its file's name or path, with and without the date and
   * {@code articles/}.
   */
  public static Set<String> names(String id, String file) {
    String path = bare(file);
    String name = SlashPath.fileName(path);
    String within = path.replaceFirst("^articles/", "");
    return new LinkedHashSet<>(
        List.of(
            id,
            path,
            within,
            name,
            new FileStem(name).undated(),
            within.replaceFirst("/index$", "")));
  }
}
