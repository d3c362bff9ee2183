package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.bind.Binder;
import florilege.book.Book;
import florilege.book.Chapter;
import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.metadata.Person;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.read.CollectionReader;
import florilege.sites.SitePrograms;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/**
 * A small site of each kind, and in the file beside it what the book of it holds: articles in their
 * order, with dates, addresses, where their links lead and which pictures were found, and all that
 * was said. {@code -Dgolden=update} writes these files anew, to be read by a person.
 */
class SitesTest {

  private static final Path FOLDER = Path.of("src/test/collections/sites");

  static Stream<String> sites() {
    return Stream.of(
            "jekyll",
            "hugo",
            "zola",
            "hexo",
            "pelican",
            "mkdocs",
            "mdbook",
            "gitbook",
            "eleventy",
            "docusaurus",
            "gatsby",
            "astro",
            "quarto",
            "obsidian",
            "wiki",
            "elsewhere/book")
        .filter(Example::isWanted);
  }

  @ParameterizedTest
  @MethodSource("sites")
  void siteIsReadInPlace(String name) throws IOException {
    Problems problems = new Problems();
    ArticleCollection collection = CollectionReader.read(FOLDER.resolve(name), Map.of(), problems);
    Book book = Binder.bind(collection, Optional.empty(), bound -> {}, problems);
    String read = head(collection) + body(collection, book) + said(problems);
    Path expected = FOLDER.resolve(name.replaceFirst("/.*", "") + ".txt");
    if (System.getProperty("golden", "").equals("update")) {
      Files.writeString(expected, read);
    }
    assertEquals(Files.readString(expected), read);
  }

  private static String head(ArticleCollection collection) {
    return String.join(
            " | ",
            SitePrograms.named(collection.site().program()).name().toUpperCase(Locale.ROOT)
                + " "
                + collection.site().address(),
            collection.settings().metadata().title().value(),
            collection.settings().metadata().subtitle().value(),
            collection.settings().metadata().description().value(),
            collection.settings().metadata().lang(),
            names(collection.settings().metadata().creators()))
        + "\n";
  }

  private static String names(List<Person> people) {
    return people.stream().map(Person::name).collect(Collectors.joining(", "));
  }

  private static String body(ArticleCollection collection, Book book) {
    StringBuilder text = new StringBuilder();
    Iterator<Chapter> chapters =
        book.chapters().stream().filter(c -> c.kind() == Chapter.Kind.ARTICLE).iterator();
    for (ArticleCollection.Part part : collection.parts()) {
      text.append("\n").append(part.title().isEmpty() ? "" : part.title() + "\n");
      for (Article article : part.articles()) {
        text.append(line(article));
        links(chapters.next(), text);
      }
    }
    return text.toString();
  }

  private static String line(Article article) {
    return String.join(
            " | ",
            article.date().iso(),
            article.id(),
            article.title().value(),
            names(article.authors()),
            article.tags().stream().map(Object::toString).collect(Collectors.joining(", ")),
            article.file(),
            article.url().value(),
            String.join(" ", article.addresses()))
        + "\n";
  }

  private static void links(Chapter chapter, StringBuilder text) {
    for (Element a : Dom.elements(chapter.xhtml().getDocumentElement(), "a")) {
      if (a.hasAttribute("href") || !a.hasAttribute("id")) {
        text.append("    [" + a.getTextContent() + "] " + a.getAttribute("href") + "\n");
      }
    }
    for (Element img : Dom.elements(chapter.xhtml().getDocumentElement(), "img")) {
      text.append("    ![" + img.getAttribute("alt") + "] " + img.getAttribute("src") + "\n");
    }
  }

  private static String said(Problems problems) {
    return problems.sorted().stream()
        .map(Problem::toString)
        .map(problem -> "\n" + problem.replace(FOLDER + "/", ""))
        .collect(Collectors.joining("", "", "\n"));
  }
}
