package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.problem.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every control, noncharacter and lone surrogate, in every field of articles, comments and
 * settings, as it is and as YAML escapes it: what is made is well-formed, and a warning names each
 * line that one stands in.
 */
class IllegalCharactersTest {

  private static final List<Integer> ILLEGAL =
      Stream.of(
              IntStream.rangeClosed(0, 0x1F).filter(c -> c != '\t' && c != '\n' && c != '\r'),
              IntStream.rangeClosed(0x7F, 0x9F),
              IntStream.rangeClosed(0xFDD0, 0xFDEF),
              IntStream.rangeClosed(0, 16).map(plane -> plane << 16 | 0xFFFE),
              IntStream.rangeClosed(0, 16).map(plane -> plane << 16 | 0xFFFF),
              IntStream.of(0x202E, 0x2066))
          .flatMap(IntStream::boxed)
          .toList();

  private static final String ARTICLE =
      """
      ---
      title: "ti#tle"
      subtitle: sub#title
      author: [An#n, "Be#n"]
      summary: sum#mary
      licence: lic#ence
      tags:
        - ta#g
      date: "2012-01-20#"
      lang: "e#n"
      image: "po#t.png"
      nobody-knows: "#"
      ---
      ## Head#ing

      Wo#rds, `co#de`, [li#nk](http://a.b/#), <b title="#">b#old</b>
      ![al#t](po#t.png "ti#tle")

          co#de

      | ce#ll |
      |---|
      | ce#ll |
      """;

  private static final String COMMENT =
      """
      ---
      id: "c#1"
      author: "An#n"
      date: "2012-01-21#"
      reply-to: "#"
      ---
      Wo#rds, `co#de` and [li#nk](http://a.b/#)

      ---
      id: c2
      author: Be#n
      ---
      <p>Wo#rds <a href="http://a.b/#">b#old</a></p>
      """;

  private static final String SETTINGS =
      """
      title: "ti#tle"
      subtitle: sub#title
      creator: An#n
      publisher: "#Publisher"
      rights: "rig#hts"
      description: des#cription
      subject: [sub#ject]
      identifier: "urn:x:#"
      belongs-to-collection: "se#ries"
      """;

  @TempDir static Path temp;

  private static BuiltBook book;

  @BeforeAll
  static void build() {
    List<String> files = new ArrayList<>();
    files.addAll(List.of("collection.yaml", SETTINGS.replace('#', '\u0001') + "file-name: book\n"));
    for (int c : ILLEGAL) {
      String name = String.format(Locale.ROOT, "articles/u%05x", c);
      files.addAll(List.of(name + ".md", ARTICLE.replace("#", Character.toString(c))));
      files.addAll(List.of(name + ".comments.md", COMMENT.replace("#", Character.toString(c))));
    }
    for (int c : List.of(0, 1, 0x1B, 0x7F, 0x85, 0xFFFE, 0xD800, 0xDFFF)) {
      String name = String.format(Locale.ROOT, "articles/e%05x", c);
      files.addAll(List.of(name + ".md", escaped("title: \"ti#tle\"\nauthor: \"An#n\"", c)));
      files.addAll(List.of(name + ".comments.md", escaped("id: \"c#\"\nauthor: \"An#n\"", c)));
    }
    Path folder = BuiltBook.collection(temp.resolve("book"), files.toArray(String[]::new));
    book =
        BuiltBook.of(
            folder, temp.resolve("out"), EnumSet.of(Format.EPUB, Format.XHTML), Optional.empty());
  }

  private static String escaped(String front, int c) {
    String escape = String.format(Locale.ROOT, "\\\\u%04x", c);
    return "---\n" + front.replaceAll("#", escape) + "\n---\nText.\n";
  }

  /** The parser would stop otherwise. */
  @Test
  void epubFilesAreWellFormed() {
    assertEquals(List.of(), ActiveContent.ofXml(book.epub().files()));
    book.epub()
        .files()
        .forEach(
            (name, bytes) -> {
              String text = new String(bytes, StandardCharsets.UTF_8);
              boolean is = name.matches(".*\\.(xhtml|opf|ncx)");
              assertEquals(
                  -1,
                  is ? text.codePoints().filter(ILLEGAL::contains).findFirst().orElse(-1) : -1,
                  name);
            });
  }

  @Test
  void theWordsAroundAreThere() {
    String text = book.epub().text();
    assertEquals(2 * ILLEGAL.size(), ComparableText.count("Words, code", text));
    assertEquals(
        2 * ILLEGAL.size(),
        ComparableText.count("Words bold", text) + ComparableText.count("bold\nalt", text));
  }

  @Test
  void everyLineIsNamed() throws IOException {
    Set<String> named =
        book.edition().problems().stream()
            .filter(problem -> problem.rule() == Rule.ILLEGAL_CHARACTER)
            .map(problem -> problem.place().file().getFileName() + ":" + problem.place().line())
            .collect(Collectors.toSet());
    List<String> unnamed = new ArrayList<>();
    for (Path file : BuiltBook.filesBelow(book.folder())) {
      List<String> lines = List.of(Files.readString(file).split("\n"));
      for (int i = 0; i < lines.size(); i++) {
        boolean is =
            lines.get(i).codePoints().anyMatch(ILLEGAL::contains) || lines.get(i).contains("\\u");
        String place = file.getFileName() + ":" + (i + 1);
        if (is && !named.contains(place)) {
          unnamed.add(place);
        }
      }
    }
    assertEquals(List.of(), unnamed);
  }

  /** A surrogate alone is no UTF-8. */
  @Test
  void aLoneSurrogateIsNamed() throws IOException {
    Path folder = BuiltBook.collection(temp.resolve("alone"), "articles/a.md", "Words.\n");
    byte[] text = "# Title\n\nWo#rds.\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = new byte[text.length + 2];
    System.arraycopy(text, 0, bytes, 0, 11);
    bytes[11] = (byte) 0xED;
    bytes[12] = (byte) 0xA0;
    bytes[13] = (byte) 0x80;
    System.arraycopy(text, 12, bytes, 14, text.length - 12);
    Files.write(folder.resolve("articles/a.md"), bytes);
    BuiltBook alone =
        BuiltBook.of(folder, temp.resolve("alone-out"), EnumSet.of(Format.EPUB), Optional.empty());
    assertEquals(List.of("encoding"), alone.problems());
    assertEquals(3, alone.edition().problems().get(0).place().line());
    assertEquals(List.of(), ActiveContent.ofXml(alone.epub().files()));
  }
}
