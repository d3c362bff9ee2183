package florilege.style.css;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CssLimitsTest {

  private final Problems problems = new Problems();

  private String moderate(String css) {
    Source sheet = new Source(Path.of("print.css"), css);
    return CssLimits.of(css, new CssProblems(sheet, problems));
  }

  private List<String> details() {
    return problems.sorted().stream().map(Problem::detail).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p { margin: -9999px 100% 12.5em 0; z-index: 2147483647 }",
        "p { font: 600 120%/1.4 \"Source Serif 4\"; font-size: 250%; line-height: 1.5 }",
        "p { background: url(a.png) 0 0 / 10px no-repeat; background-position: 1px 0 }",
        "@page { size: 6in 9in; margin: 0 } @page :left { size: A5 landscape }",
        "p { width: calc(1.5 * var(--line)); transform: rotate(-90deg); color: #123456 }",
        "a:not(.x:nth-child(2n + 1))::after { content: leader(\". \") leader(' ') leader(dotted) }",
        "p { columns: 2; counter-increment: section 1; orphans: 3; transition: all 1e3s }",
        "/* } ' */ p::before { content: '}/*' \"\\\"{\"; } @media print { p { color: red } }",
        "p { background: url(  a{*/.png ) }"
      })
  void leavesAloneWhatIsUsual(String css) {
    assertEquals(css, moderate(css));
    assertEquals(List.of(), details());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p { width: 1000000px }            | p { width: xxxxxxxxx }",
        "p { width: -1e9mm }               | p { width: xxxxxx }",
        "p { width: 99999% }               | p { width: xxxxxx }",
        "p { margin: 0 1000em 0 }          | p { margin: 0 xxxxxx 0 }",
        "p { font: 9999px/1 Serif }        | p { font: xxxxxx/1 Serif }",
        "p { font-size: 3000% }            | p { font-size: xxxxx }",
        "p { line-height: 9999 }           | p { line-height: xxxx }",
        "p { width: calc(9999 * 1em) }     | p { width: calc(xxxx * 1em) }",
        "p { columns: 9999 }               | p { columns: xxxx }",
        "p { counter-increment: a 999999 } | p { counter-increment: a xxxxxx }",
        "p { -fs-table-cell-colspan: 200 } | p { -fs-table-cell-colspan: xxx }",
        "p { transform: rotate(1e9deg) }   | p { transform: rotate(xxxxxx) }",
        "p:nth-child(9999999n) { }         | p:nth-child(xxxxxxxx) { }",
        "p:nth-child(n + 9999999) { }      | p:nth-child(n + xxxxxxx) { }",
        "p { background-size: 0.1px }      | p { background-size: xxxxx }",
        "p { background: none 0 0 / 1px }  | p { background: none 0 0 / xxx }",
        "@page { size: 0 0 }               | @page { size: x x }",
        "@page { size: 9999mm 10mm }       | @page { size: xxxxxx xxxx }",
        "p::after { content: leader('') }  | p::after { content: leader(xx) }",
        "p::after { content: leader(\"\u200B\u0301\") } | p::after { content: leader(xxxx) }",
      })
  void takesOutWhatIsTooMuch(String css, String moderate) {
    assertEquals(moderate, moderate(css));
    assertTrue(problems.sorted().stream().allMatch(problem -> problem.rule() == Rule.STYLE));
    assertEquals(1, problems.sorted().get(0).place().line());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "p { color: red            | p { color: red~}                  | a bracket without an end",
        "p { color: rgb(1, 2, 3    | p { color: rgb(1, 2, 3~)}         | a bracket without an end",
        "p[a=b { color: red }      | p[a=b { color: red }~]            | a bracket without an end",
        "} p { color: red }        | p { color: red }                  | nothing is open",
        "p { color: red) }         | p { color: red  }                 | nothing is open",
        "p { } /* no end           | p { }                             | a comment without an end",
        "p { content: \"a }        | p { content: xxxx~}               | a string without an end",
      })
  void bringsToAnEndWhatHasNone(String css, String balanced, String detail) {
    String moderate = moderate(css).replaceAll(" +\n", "\n").strip();
    assertEquals(balanced.replace('~', '\n'), moderate);
    assertTrue(details().stream().anyMatch(d -> d.startsWith(detail)), details()::toString);
  }

  @Test
  void saysWhereABracketWasOpened() {
    moderate("a { }\nb { color: red; c { }");
    assertEquals("print.css:2:3", problems.sorted().get(0).place().toString());
  }

  @Test
  void leavesOutASheetThatIsTooLarge() {
    assertEquals("", moderate("p{}".repeat(400_000)));
    assertEquals("", moderate("p{}".repeat(10_001)));
    assertEquals("", moderate("a,".repeat(10_001) + "b{}"));
    assertEquals("", moderate("p:not(".repeat(31)));
    assertEquals("", moderate("* * * * p { }\n".repeat(251)));
    assertEquals(5, details().size());
    assertTrue(details().stream().allMatch(detail -> detail.endsWith("is left out")));
  }

  @Test
  void leavesOutADeclarationOfTooMuch() {
    assertFalse(moderate("p { content: " + "'words' ".repeat(101) + "}").endsWith("'words' }"));
    String letters = "'" + "a".repeat(600) + "'";
    String content = moderate("p { content: " + letters + letters + "; color: red }");
    assertEquals("p { content: " + letters + "x".repeat(602) + "; color: red }", content);
    assertEquals(2, details().size());
    assertTrue(moderate("p { content: " + "attr(id) ".repeat(51) + "}").endsWith("xxxxxxx  }"));
  }

  @Test
  void saysOnlySoMuch() {
    moderate("p { width: 99999px }\n".repeat(1_000));
    assertEquals(31, details().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\", "/*", "\"", "\"\\a", "url(", "- ", "a ", "a:", "1e", "1-", "1-2", "9", "-.5", "h1",
        "'\n", "(", ")"
      })
  void readsEachOfAMillionOfAnythingAFewTimes(String piece) {
    String css = "p{" + piece.repeat(990_000 / piece.length());
    CountedText text = new CountedText(css, new AtomicLong(MOST_READS * css.length()));
    CssLimits.of(text, new CssProblems(new Source(Path.of("print.css"), css), problems));
    assertTrue(text.left().get() > 0);
  }

  /** How often a character is read, by the alternatives of a token; without bound it would grow. */
  private static final long MOST_READS = 60;

  /** A text whose characters can be read so often and no more. */
  private record CountedText(String text, AtomicLong left) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (left.decrementAndGet() < 0) {
        throw new AssertionError("read too often, at " + index);
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
