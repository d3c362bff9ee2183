package florilege.bind;

import static florilege.model.Comment.Authorship.RECORDED;
import static florilege.model.Comment.Authorship.UNKNOWN;
import static florilege.model.Comment.Authorship.UNRECORDED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.bind.names.AuthorMark;
import florilege.model.Comment;
import florilege.model.Passage;
import florilege.model.metadata.Person;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose comments bear the mark of the article's author. */
class AuthorMarkTest {

  private static final String AUTHOR = "Ada Moreau";

  private final Problems problems = new Problems();
  private final AuthorMark mark = new AuthorMark(List.of(new Person(AUTHOR, "aut")), problems);

  private boolean isDue(String name, Comment.Authorship authorship) {
    Passage body = new Passage(new Source(Path.of("x.md"), name + " speaks"), 0, 5);
    Person person = new Person(name, "");
    return mark.isDue(
        new Comment(
            "1", person, DiscussionFixture.day(1), body, "", false, "", authorship, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADA MOREAU",
        "ada moreau",
        "Ada\u00A0Moreau",
        "ADA\u00A0MOREAU",
        "Ada  Moreau",
        "Ada\u2009Moreau",
        "Ada\u2800Moreau",
        "Ada\u3000Moreau",
        "Ada Mor\u200Beau",
        "Ada\u2060 Moreau",
        "Ada Moreau\uFE0F",
        "Ada\u034F Moreau",
        "Ada Moreau\u3164",
        "\u0410da Moreau",
        "Ada M\u043Er\u0435\u0430u",
        "Ada M\u03BFreau",
        "\uFF21da Moreau",
        "\uD835\uDC00da Moreau",
        "Ada M0reau",
      })
  void lookAlikeNameIsReportedAndNeverMarked(String name) {
    assertFalse(isDue(name, UNKNOWN), name);
    assertFalse(isDue(name, UNRECORDED), name);
    List<Problem> said = problems.sorted();
    assertEquals(List.of(Rule.AUTHOR_LOOK_ALIKE), said.stream().map(Problem::rule).toList());
    assertEquals(1, said.get(0).place().line());
    assertFalse(said.get(0).detail().contains(name) || said.get(0).place().excerpt().contains("A"));
    assertTrue(isDue(name, RECORDED), "whatever the author signs with");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Adam Oreau", "Ada", "Ada Moreaux", "Ashen", "Moreau Ada"})
  void differentNameIsNotTheAuthor(String name) {
    assertFalse(isDue(name, UNKNOWN));
    assertFalse(isDue(name, UNRECORDED));
    assertEquals(List.of(), problems.sorted());
  }

  @ParameterizedTest
  @ValueSource(strings = {AUTHOR, " Ada Moreau"})
  void theNameCountsOnlyWhereNothingIsRecorded(String name) {
    assertTrue(isDue(name, UNKNOWN));
    assertEquals(List.of(), problems.sorted());
    assertFalse(isDue(name, UNRECORDED), "the site would know");
    assertEquals(1, problems.sorted().size());
  }
}
