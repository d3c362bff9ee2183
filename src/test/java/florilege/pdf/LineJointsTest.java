package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LineJointsTest {

  /** Elements begin and end at every place of a line, so that some do at its end. */
  private static String body() {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= 60; i++) {
      body.append("<p>").append("mot ".repeat(i % 20)).append(" et ".repeat(i % 7));
      body.append("voici l’<em>ouvrage entier</em>, puis (<a href='#odd'>un lien</a>) et");
      body.append(" un renvoi<a class='noteref' href='#odd'>").append(i).append("</a>; voilà.</p>");
    }
    return body.toString();
  }

  @Test
  void noLineIsTornWhereAnElementBeginsOrEnds() {
    PrintedPages printed =
        PrintedPages.of(new SmallBook("fr").article("odd", "odd", body()).build());
    Matcher torn = Pattern.compile("(?m)(^[,;).]|[’(]$|^\\d+;)").matcher(printed.text());
    assertEquals(List.of(), torn.results().map(result -> result.group()).toList());
    assertEquals(List.of(), printed.findings());
  }

  @Test
  void joinedLinesKeepAllLetters() {
    String text = PrintedPages.of(new SmallBook("xx").article("odd", "odd", body()).build()).text();
    String letters = text.replaceAll("[\\s\\u00AD]", "");
    for (int i = 1; i <= 60; i++) {
      String end = "voicil’ouvrageentier,puis(unlien)etunrenvoi" + i + ";voilà.";
      assertTrue(letters.contains(end), end);
    }
  }

  /** Nor the space after it, which is the next text or the beginning of it. */
  @Test
  void jointKeepsTheSpaceAfterIt() {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= 80; i++) {
      body.append("<p>").append("a".repeat(i % 20 + 1)).append(" mot".repeat(8 + i % 8));
      body.append(" dit (<em>voici</em> <b>suite</b> et). (<em>Et</em> encore) cela.</p>");
    }
    String text =
        PrintedPages.of(new SmallBook("xx").article("odd", "odd", body.toString()).build()).text();
    assertEquals(
        List.of(), text.lines().filter(line -> line.matches(".*(voicisuite|Etenc).*")).toList());
  }

  @Test
  void codeKeepsItsLines() {
    String code =
        "<pre class='code'><code>int <span class='name'>x</span>\n<span class='sign'>;</span> y\n</code></pre>";
    String text = PrintedPages.of(new SmallBook("en").article("odd", "odd", code).build()).text();
    assertTrue(text.lines().anyMatch("int x"::equals), text);
    assertTrue(text.lines().anyMatch("; y"::equals), text);
  }

  @Test
  void noPageNumberStandsAloneInTheContents() {
    SmallBook book = SmallBook.withFrontMatter("en");
    for (int i = 1; i <= 12; i++) {
      book.article(
          "a" + i, "A title that grows " + "and grows ".repeat(4) + "x".repeat(i), "<p>x</p>");
    }
    PrintedPages printed = PrintedPages.of(book.contents().build());
    String contents = printed.body(printed.labels().indexOf("v"));
    assertTrue(contents.lines().anyMatch(line -> line.endsWith(" 1")), contents);
    assertEquals(List.of(), contents.lines().filter(line -> line.matches("\\d+")).toList());
  }
}
