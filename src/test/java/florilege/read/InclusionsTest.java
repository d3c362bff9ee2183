package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.bind.Binder;
import florilege.book.Book;
import florilege.book.Chapter;
import florilege.model.ArticleCollection;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.dom.XhtmlSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an article takes in lies in the collection, and is no more than a book can hold. */
class InclusionsTest {

  private static final String SECRET = "canary-of-the-house";

  @TempDir Path top;

  private final Problems problems = new Problems();

  private Path put(String file, String text) throws IOException {
    Path path = top.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private String book(String article) throws IOException {
    put("in/book.toml", "[book]\ntitle = \"A\"\n");
    put("in/src/SUMMARY.md", "- [A](a.md)\n");
    put("in/src/a.md", article);
    ArticleCollection collection = CollectionReader.read(top.resolve("in"), Map.of(), problems);
    Book book = Binder.bind(collection, Optional.empty(), bound -> {}, problems);
    return book.chapters().stream()
        .map(Chapter::xhtml)
        .map(XhtmlSerializer::write)
        .collect(Collectors.joining());
  }

  private long count(Rule rule) {
    return problems.sorted().stream().filter(problem -> problem.rule() == rule).count();
  }

  @Test
  void filesOutsideAreNotIncluded() throws IOException {
    Path secret = put("secret.md", SECRET);
    put("in/.hidden.md", SECRET);
    Files.createDirectories(top.resolve("in/src"));
    Files.createSymbolicLink(top.resolve("in/src/link.md"), secret);
    Files.createSymbolicLink(top.resolve("in/src/folder"), top);
    String book =
        book(
            "{{#include ../../secret.md}}\n\n{{#include link.md}}\n\n{{#include folder/secret.md}}\n\n"
                + "{{#include "
                + secret
                + "}}\n\n{{#include ..\\..\\secret.md}}\n\n{{#include ../.hidden.md}}\n\n"
                + "{{#include ./x/../../../secret.md}}\n");
    assertFalse(book.contains(SECRET), book);
    assertEquals(7, count(Rule.OUTSIDE_COLLECTION) + count(Rule.MISSING_TEXT) - 2);
    assertTrue(book.contains("link.md"), "a placeholder stands for it");
  }

  @Test
  void aFileTakenInTenThousandTimesIsBounded() throws IOException {
    put("in/src/large.txt", "words and words\n".repeat(20_000));
    String article = "# A\n\n" + "{{#include large.txt}}\n".repeat(10_000) + "\nThe end.\n";
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          String book = book(article);
          assertTrue(book.length() < 10_000_000, "length " + book.length());
          assertTrue(book.contains("The end."), "what else is in the text stays");
        });
    assertEquals(1, count(Rule.TOO_MUCH));
  }

  @Test
  void filesThatTakeInEachOtherManyTimesAreBounded() throws IOException {
    for (int i = 0; i < 12; i++) {
      put("in/src/" + i + ".md", ("{{#include " + (i + 1) + ".md}}\n").repeat(20));
    }
    put("in/src/12.md", "end\n");
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> book("{{#include 0.md}}\n\nThe end.\n"));
    assertTrue(count(Rule.TOO_MUCH) > 0);
  }

  @Test
  void faultsOfAnIncludedFileAreReportedThere() throws IOException {
    put("in/parts/p.md", "Fine.\n\n![](pot.png) [x](no.md)\n\u0007");
    book("{{#include ../parts/p.md}}\n");
    assertEquals(
        "image-alt 3:1, missing-image 3:1, broken-link 3:14, illegal-character 4:1",
        problems.sorted().stream()
            .filter(problem -> problem.place().file().endsWith("parts/p.md"))
            .map(p -> p.rule().code() + " " + p.place().line() + ":" + p.place().column())
            .collect(Collectors.joining(", ")));
  }
}
