package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.periodical.Selection;
import florilege.periodical.SelectionException;
import florilege.problem.Problem;
import florilege.problem.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A periodical through a year, as nobody watches it. */
class YearTest {

  @TempDir Path top;
  private Path folder;

  @BeforeEach
  void monthly() {
    folder =
        BuiltBook.collection(
            top.resolve("j"),
            "collection.yaml",
            """
            title: The Journal
            time-zone: Europe/Paris
            issue:
              every: month
              letters: true
              editorial: editorials/{period}.md
            """,
            "articles/one.md",
            article("One", "2012-01-10", "See [three](three.md)."),
            "articles/two.md",
            article("Two", "2012-01-31 23:59", "Words."),
            "articles/three.md",
            article("Three", "2012-03-05", "More."),
            "articles/four.md",
            article("Four", "2012-03-31T22:30Z", "In April by Paris, where it is summer."),
            "editorials/2012-03.md",
            article("Dear readers", "", "Welcome."),
            "articles/one.comments.md",
            comment("c1", "2012-01-12", "")
                + comment("c2", "2012-02-03", "c1")
                + comment("c3", "2012-09-01", ""));
  }

  private static String article(String title, String date, String text) {
    return "---\ntitle: " + title + "\nauthor: Ada\ndate: " + date + "\n---\n" + text + "\n";
  }

  private static String comment(String id, String date, String to) {
    return "---\nid: "
        + id
        + "\nauthor: Ben\ndate: "
        + date
        + (to.isEmpty() ? "" : "\nreply-to: " + to)
        + "\n---\nComment "
        + id
        + ".\n\n";
  }

  private List<BuildResult> publish(String issue, String now) {
    try {
      return Publisher.publish(order(issue, now), step -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BuildRequest order(String issue, String now) {
    return order(new Selection(issue, Optional.empty(), Optional.empty(), Instant.parse(now)));
  }

  private BuildRequest order(Selection wanted) {
    return new BuildRequest(
        folder,
        top.resolve("out"),
        EnumSet.of(Format.XHTML),
        Map.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        false,
        Optional.empty(),
        wanted,
        1);
  }

  /** What became of each issue: {@code 2012-01 MADE}. */
  private List<String> built(String issue) {
    return publish(issue, "2012-05-01T00:00:00Z").stream()
        .map(edition -> edition.issue() + " " + edition.state())
        .toList();
  }

  private String pages(String issue) throws IOException {
    StringBuilder pages = new StringBuilder();
    for (Path file : BuiltBook.filesBelow(top.resolve("out/j-" + issue))) {
      if (file.toString().endsWith("html")) {
        pages.append(Files.readString(file).replaceAll("<[^>]*>", "").replace('\u00A0', ' '));
      }
    }
    return pages.toString();
  }

  @Test
  void anIssueHoldsWhatAppearedInItsMonth() throws IOException {
    assertEquals(List.of("2012-01 MADE", "2012-03 MADE", "2012-04 MADE"), built("all"));
    String january = pages("2012-01");
    assertTrue(january.contains("The Journal, January 2012"), january);
    assertTrue(january.contains("The Journal, no. 1"), january);
    assertTrue(january.contains("three (March 2012)"), january);
    assertTrue(january.contains("Two") && january.contains("Comment c1"), january);
    assertFalse(january.contains("Comment c2"), january);
    String march = pages("2012-03");
    assertTrue(march.contains("Letters") && march.contains("“One” (January 2012)"), march);
    assertTrue(march.contains("Comment c2") && march.contains("no. 3"), march);
    assertTrue(march.contains("Dear readers") && !march.contains("summer"), march);
    assertTrue(pages("2012-04").contains("summer"));
  }

  @Test
  void whatChangesRebuildsItsIssueAlone() throws IOException {
    built("all");
    List<String> same = List.of("2012-01 UP_TO_DATE", "2012-03 UP_TO_DATE", "2012-04 UP_TO_DATE");
    assertEquals(same, built("all"));
    Path three = folder.resolve("articles/three.md");
    Files.writeString(three, article("Three", "2012-03-05", "Corrected."));
    assertEquals(List.of("2012-01 UP_TO_DATE", "2012-03 MADE", "2012-04 UP_TO_DATE"), built("all"));
    Files.writeString(
        folder.resolve("articles/zero.md"), article("Zero", "2011-11-30", "From the past."));
    List<BuildResult> later = publish("2012-01", "2012-05-01T00:00:00Z");
    assertEquals(BuildResult.State.UP_TO_DATE, later.get(0).state(), "nothing is renumbered");
    List<Problem> said = publish("all", "2012-05-01T00:00:00Z").get(0).problems();
    assertTrue(said.stream().anyMatch(each -> each.rule() == Rule.IN_NO_ISSUE), said::toString);
  }

  @Test
  void aRenamedFileRebuildsItsIssueAloneAndIsNoCorrection() throws IOException {
    built("all");
    Files.move(folder.resolve("articles/four.md"), folder.resolve("articles/vier.md"));
    assertEquals(List.of("2012-01 UP_TO_DATE", "2012-03 UP_TO_DATE", "2012-04 MADE"), built("all"));
    assertFalse(pages("2012-04").contains("Revision"));
  }

  @Test
  void aCorrectedIssueSaysItsRevisionAndDay() throws IOException {
    publish("2012-03", "2012-03-20T00:00:00Z");
    correct("Changed before it came out.");
    publish("2012-03", "2012-04-01T00:00:00Z");
    assertFalse(pages("2012-03").contains("Revision"));
    correct("Changed for the first time.");
    publish("2012-03", "2012-04-02T00:00:00Z");
    assertTrue(pages("2012-03").contains("Revision 2, 2 April 2012"), pages("2012-03"));
    assertEquals(
        BuildResult.State.UP_TO_DATE,
        publish("2012-03", "2012-04-09T00:00:00Z").get(0).state(),
        "a day alone changes nothing");
    correct("Changed again.");
    publish("2012-03", "2012-04-10T00:00:00Z");
    assertTrue(pages("2012-03").contains("Revision 3, 10 April 2012"));
  }

  private void correct(String text) throws IOException {
    Files.writeString(folder.resolve("articles/three.md"), article("Three", "2012-03-05", text));
  }

  @Test
  void oneIssueMayHaveTheNameOfAFileAndSeveralMayNot() throws IOException {
    Publisher.publish(order(named("2012-03")), step -> {});
    assertTrue(Files.isDirectory(top.resolve("out/spring")));
    for (String several : List.of("all", "", "2012-Q1")) {
      SelectionException refused =
          assertThrows(
              SelectionException.class, () -> Publisher.publish(order(named(several)), step -> {}));
      assertTrue(refused.getMessage().startsWith("-o names one file"), refused.getMessage());
    }
  }

  private static Selection named(String issue) {
    return new Selection(
        issue,
        Optional.empty(),
        Optional.empty(),
        Instant.parse("2012-05-01T00:00:00Z"),
        Optional.of("spring"),
        Optional.empty());
  }

  @Test
  void theLastIssueIsTheLastWholeMonthOfTheZone() {
    List<String> made = new ArrayList<>();
    for (String now : List.of("2012-03-31T21:59:59Z", "2012-03-31T22:00:00Z")) {
      BuildResult edition = publish("last", now).get(0);
      made.add(edition.issue() + " " + edition.state());
    }
    assertEquals(List.of("2012-02 EMPTY", "2012-03 MADE"), made);
  }

  @Test
  void aLongerPeriodMeansAllIssuesInIt() {
    assertEquals(List.of("2012-01 MADE", "2012-03 MADE"), built("2012-Q1"));
    assertEquals(List.of("2012-03 UP_TO_DATE"), built("3"));
    assertEquals(List.of("2012-02 EMPTY"), built("2"));
  }

  @Test
  void daysOfACollectionWithoutIssuesAreOneBook() throws IOException {
    Files.writeString(folder.resolve("collection.yaml"), "time-zone: Europe/Paris\n");
    assertEquals(
        List.of("2012-01-31/2012-03-31 MADE"), span(LocalDate.of(2012, 1, 31), "2012-03-31"));
    String book = pages("2012-01-31--2012-03-31");
    assertTrue(book.contains("Two") && book.contains("More"), book);
    assertFalse(book.contains("summer"), "it is April in Paris");
    assertFalse(book.contains("Comment c1"), book);
    assertEquals(List.of("2013-01-01/.. EMPTY"), span(LocalDate.of(2013, 1, 1), ""));
  }

  private List<String> span(LocalDate since, String until) throws IOException {
    Optional<LocalDate> last =
        Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse);
    return Publisher.publish(
            order(new Selection("", Optional.of(since), last, Instant.EPOCH)), step -> {})
        .stream()
        .map(edition -> edition.issue() + " " + edition.state())
        .toList();
  }

  @Test
  void theListOfIssuesSaysWhatHasBecomeOfEach() throws IOException {
    built("2012-01");
    List<String> said =
        Publisher.issues(order("", "2012-05-01T00:00:00Z")).stream()
            .map(
                each ->
                    each.number() + " " + each.issue() + " " + each.state() + " " + each.files())
            .toList();
    assertEquals(
        List.of(
            "1 2012-01 built [j-2012-01]",
            "2 2012-02 empty []",
            "3 2012-03 not built [j-2012-03]",
            "4 2012-04 not built [j-2012-04]"),
        said);
  }
}
