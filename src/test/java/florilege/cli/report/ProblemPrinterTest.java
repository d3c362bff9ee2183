package florilege.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.check.Finding;
import florilege.cli.console.Screen;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Severity;
import florilege.problem.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemPrinterTest {

  private static final Path HERE = Path.of("").toAbsolutePath();
  private static final Source ARTICLE =
      new Source(
          HERE.resolve("collections/pots/articles/pots.md"),
          "---\ntitle: Pots\n---\nDeux ![](pot.png) sur la table.\n\nVoir ![](x.png) \u001b[2J.\n");

  private static ProblemPrinter messages(boolean colour, Severity least, boolean all) {
    return new ProblemPrinter(new Screen(HERE, colour, 80), least, all);
  }

  private static List<Problem> problems() {
    Problems problems = new Problems();
    problems.add(Rule.IMAGE_ALT, ARTICLE.at(56), "image has no alternative text");
    problems.add(Rule.IMAGE_ALT, ARTICLE.at(25), "image has no alternative text");
    problems.add(Rule.MISSING_IMAGE, ARTICLE.at(56), "no file x.png\u001b]0;evil\u0007");
    problems.add(Rule.DRAFT, ARTICLE.whole(), "left out");
    return problems.sorted();
  }

  @Test
  void areReadByAPerson() {
    assertEquals(
        """
        collections/pots/articles/pots.md: note: left out [draft]
            hint: take away draft: true or published: false, or move it out of the drafts
        collections/pots/articles/pots.md:4:6: warning: image has no alternative text [image-alt]
            | Deux ![](pot.png) sur la table.
            |      ^
            hint: describe the picture between the square brackets
        collections/pots/articles/pots.md:6:4: warning: image has no alternative text [image-alt]
            | Voir ![](x.png) ␛[2J.
            |    ^
        collections/pots/articles/pots.md:6:4: error: no file x.png␛]0;evil␇ [missing-image]
            | Voir ![](x.png) ␛[2J.
            |    ^
            hint: put the picture into the collection, or correct its path
        """,
        messages(false, Severity.NOTE, false).problems(problems()));
  }

  @Test
  void areOfTheSeverityThatIsWanted() {
    String text = messages(false, Severity.ERROR, false).problems(problems());
    assertTrue(text.contains("missing-image"), text);
    assertFalse(text.contains("image-alt"), text);
  }

  @Test
  void onlyTheColoursAreOurs() {
    String text = messages(true, Severity.NOTE, false).problems(problems());
    assertTrue(text.contains("\u001b[1;31merror:\u001b[0m"), text);
    assertFalse(text.replaceAll("\u001b\\[[0-9;]*m", "").contains("\u001b"), text);
  }

  @Test
  void countTheRestOfMany() {
    Source source = new Source(HERE.resolve("a.md"), "![](x)\n".repeat(322));
    Problems problems = new Problems();
    for (int line = 0; line < 322; line++) {
      problems.add(Rule.IMAGE_ALT, source.at(line * 7), "image has no alternative text");
    }
    String text = messages(false, Severity.NOTE, false).problems(problems.sorted());
    assertTrue(text.endsWith("\n… and 312 more warnings [image-alt]; --verbose shows all\n"), text);
    assertEquals(10, text.split("no alternative", -1).length - 1);
    String all = messages(false, Severity.NOTE, true).problems(problems.sorted());
    assertEquals(322, all.split("no alternative", -1).length - 1);
  }

  @Test
  void tellWhatIsWrongWithAFile() {
    Finding once =
        new Finding(
            Severity.ERROR,
            "RSC-012",
            "OEBPS/a.xhtml:3:5",
            "a link\u202E leads nowhere",
            "mend it",
            1);
    Finding often = new Finding(Severity.WARNING, "PDF/UA-1 7.1-3", "", "something", "", 1200);
    assertEquals(
        """
        out/a.epub: OEBPS/a.xhtml:3:5: error: a link<U+202E> leads nowhere [RSC-012]
            hint: mend it
        out/a.epub: warning: something (1,200 times) [PDF/UA-1 7.1-3]
        """,
        messages(false, Severity.NOTE, false)
            .findings(HERE.resolve("out/a.epub"), List.of(once, often)));
  }
}
