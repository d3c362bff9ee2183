package florilege.bind;

import florilege.bind.names.DisplayNames;
import florilege.bind.rendered.RenderedArticle;
import florilege.bind.rendered.RenderedComment;
import florilege.bind.rendered.SectionMarkup;
import florilege.book.Chapter;
import florilege.book.LocalizedWords;
import florilege.model.metadata.Person;
import florilege.text.dom.ElementBuilder;
import florilege.text.typography.Typography;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lists all persons who wrote an article or a comment under a name, and where to find it. */
final class ContributorsSection {

  /**
   * By name without accents and case, then by the name itself, so that the order is the same on
   * every machine.
   */
  private static final Comparator<String> ALPHABETICAL =
      Comparator.comparing(
              (String name) ->
                  Normalizer.normalize(name, Normalizer.Form.NFD)
                      .replaceAll("\\p{M}+", "")
                      .toLowerCase(Locale.ROOT))
          .thenComparing(Comparator.naturalOrder());

  /** Articles by chapter id that a person wrote or commented, each once. */
  private record Work(Map<String, RenderedArticle> wrote, Map<String, RenderedArticle> commented) {
    Work() {
      this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }
  }

  private final Map<String, Work> people = new TreeMap<>(ALPHABETICAL);

  /** The contributors who are there, by their own names: two readers may have the same initials. */
  private final Set<String> present = new HashSet<>();

  ContributorsSection(List<RenderedArticle> manuscripts, DisplayNames names) {
    for (RenderedArticle article : manuscripts) {
      article
          .article()
          .authors()
          .forEach(author -> work(author, names).wrote().put(article.id(), article));
      for (RenderedComment comment : article.conversation().all()) {
        Person reader = comment.comment().author();
        if (!reader.isAnonymous()) {
          work(reader, names).commented().put(article.id(), article);
        }
      }
    }
  }

  private Work work(Person person, DisplayNames names) {
    present.add(person.name().strip());
    return people.computeIfAbsent(names.of(person).strip(), name -> new Work());
  }

  /** How many people there are. */
  int count() {
    return present.size();
  }

  Chapter chapter(String id, LocalizedWords words, String lang) {
    String title = words.say("contributors");
    ElementBuilder root = SectionMarkup.root("section", id, Chapter.Kind.CONTRIBUTORS, lang);
    SectionMarkup.title(root, id, title, words, lang);
    ElementBuilder list = root.add("ul");
    people.forEach(
        (name, work) -> {
          ElementBuilder item = list.add("li");
          item.add("bdi").with("class", "contributor").text(name);
          where(item, " ", words.say("wrote"), work.wrote().values(), lang);
          where(
              item,
              work.wrote().isEmpty() ? " " : "; ",
              words.say("commented"),
              work.commented().values(),
              lang);
        });
    return new Chapter(id, Chapter.Kind.CONTRIBUTORS, title, List.of(), root.document());
  }

  private static void where(
      ElementBuilder item,
      String before,
      String verb,
      Collection<RenderedArticle> manuscripts,
      String lang) {
    if (manuscripts.isEmpty()) {
      return;
    }
    ElementBuilder where = item.text(before).add("span").with("class", "where").text(verb + " ");
    String separator = "";
    for (RenderedArticle article : manuscripts) {
      ElementBuilder work = where.text(separator).add("a").with("href", "#" + article.id());
      SectionMarkup.cite(
          work, Typography.of(article.lang()).set(article.article().title().value()), lang);
      separator = ", ";
    }
  }
}
