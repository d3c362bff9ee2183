package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.check.FileCheck;
import florilege.text.html.policy.OddAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses that cannot be are text, wherever one may be written, and the book is valid. */
class OddAddressesTest {

  private static final String BAD = "https://ex.example:99999/";

  @TempDir Path folder;

  @Test
  void oddAddressesKeepTheBookValid() {
    List<String> links =
        OddAddresses.of(2)
            .limit(1_200)
            .map(each -> each.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"))
            .map(each -> "<a href=\"" + each + "\">x</a> <" + each + "> [y](<" + each + ">)\n")
            .toList();
    String text = String.join("\n", links.subList(0, 900));
    String comments =
        links.subList(900, 1_200).stream()
            .map(each -> "---\nauthor: Ann\nurl: " + BAD + "\ndate: 2012-02-01\n---\n" + each)
            .collect(Collectors.joining("\n"));
    Path collection =
        BuiltBook.collection(
            folder.resolve("odd"),
            "articles/a.md",
            "---\ntitle: A\ndate: 2012-01-20\n---\n" + text,
            "articles/a.comments.md",
            comments);
    BuiltBook book =
        BuiltBook.of(collection, folder.resolve("out"), EnumSet.of(Format.EPUB), Optional.empty());
    assertEquals(List.of(), FileCheck.file(book.epubFile()));
  }

  @Test
  void theWordsStayAndTheLinkGoes() throws IOException {
    Path collection =
        BuiltBook.collection(
            folder.resolve("bad"),
            "collection.yaml",
            "title: T\npublisher: " + BAD + "\nrights: " + BAD + "\nidentifier: " + BAD + "\n",
            "articles/a.md",
            """
            ---
            title: BAD
            date: 2012-01-20
            source: BAD
            author: BAD
            ---
            See [the page](BAD), BAD, <BAD>, [ref][], <a href="BAD">raw</a>, ![pot](BAD) and
            [relative](other/page).

            <iframe src="BAD" title="A film"></iframe>

            [ref]: BAD

            | [cell](BAD) |
            |---|
            | x[^1] |

            [^1]: [note](BAD)
            """
                .replace("BAD", BAD),
            "articles/a.comments.md",
            """
            ---
            id: c1
            author: BAD
            url: BAD
            date: 2012-02-01
            ---
            My [site](BAD), BAD and ![pot](BAD).
            """
                .replace("BAD", BAD));
    BuiltBook book = BuiltBook.of(collection, folder.resolve("out"));
    for (Path file : List.of(book.epubFile(), book.pdfFile())) {
      assertEquals(List.of(), FileCheck.file(file));
    }
    StringBuilder pages = new StringBuilder();
    for (Path file : BuiltBook.filesBelow(book.xhtmlFolder())) {
      if (file.toString().endsWith(".xhtml") || file.toString().endsWith(".html")) {
        pages.append(Files.readString(file));
      }
    }
    for (String word : List.of("the page", "ref", "raw", "pot", "cell", "note", "site", BAD)) {
      assertTrue(pages.indexOf(word) >= 0, word);
    }
    assertEquals(-1, pages.indexOf("\"" + BAD), pages::toString);
    String said = book.edition().problems().toString();
    assertTrue(said.contains("which is no URL"), said);
  }
}
