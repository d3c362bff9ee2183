package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.model.Article;
import florilege.model.Comment;
import florilege.problem.Rule;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files and settings record of which comments are the author's. */
class AuthorshipTest {

  @TempDir Path folder;
  private CollectionFixture desk;

  @BeforeEach
  void anArticle() {
    desk =
        new CollectionFixture(folder)
            .put("articles/a.md", "---\ntitle: A\nauthor: Ada Moreau\n---\nText.\n");
  }

  /** Names and what is recorded, of all comments. */
  private String recorded(Map<String, String> settings) {
    Deque<Comment> next = new ArrayDeque<>();
    for (Article article : desk.read(settings).articles()) {
      next.addAll(article.comments());
    }
    List<String> all = new ArrayList<>();
    while (!next.isEmpty()) {
      Comment comment = next.pop();
      all.add(comment.author().name() + " " + comment.authorship().name().charAt(2));
      next.addAll(comment.replies());
    }
    return String.join(", ", all.stream().sorted().toList());
  }

  /** C is recorded, R unrecorded and K unknown, by their third letters. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: 1, name: Ada, by-author: true}                         | Ada C, Bob R",
        "{id: 1, name: Ada, is_author: yes}                          | Ada C, Bob R",
        "{id: 1, name: Ada, isByAuthor: on}                          | Ada C, Bob R",
        "{id: 1, name: Ada, author: true}                            | Ada C, Bob R",
        "{id: 1, name: Ada, author: 12}                              | Ada K, Bob K",
        "{id: 1, name: Ada, by-author: false}                        | Ada K, Bob K",
        "{id: 1, name: Ada, by-author: Ada}                          | Ada K, Bob K",
        "{id: 1, name: Ada, message: 'by-author: true', date: 2012}  | Ada K, Bob K",
        "{id: 1, author: true}                                       | Bob K, true K",
        "{id: 1, author: Ada, author_id: 12}                         | Ada K, Bob K",
      })
  void authorshipFollowsTheFile(String fields, String expected) {
    String text = fields.contains("message") ? "" : ", message: x";
    desk.put(
        "articles/a.comments.yml",
        "- " + fields.replaceFirst("}\\s*$", text + "}") + "\n- {id: 2, name: Bob, message: y}\n");
    assertEquals(expected, recorded(Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1     | Ada C, Bob R, Cyd R",
        "a#1   | Ada C, Bob R, Cyd R",
        "12    | Ada C, Bob C, Cyd R",
        "login | Ada R, Bob R, Cyd C",
        "2     | Ada R, Bob C, Cyd R",
      })
  void authorshipFollowsTheSettings(String authors, String expected) {
    desk.put(
        "articles/a.comments.json",
        """
        [{"id": 1, "author": 12, "author_name": "Ada", "message": "x"},
         {"id": 2, "name": "Bob", "userId": 12, "message": "x"},
         {"id": 12, "author": {"name": "Cyd", "username": "login"}, "message": "x"}]
        """);
    assertEquals(expected, recorded(Map.of("comments.authors", authors)));
    assertEquals(List.of(), desk.said(), "12 is a user, and no comment");
  }

  @Test
  void anIdOfNobodyIsSaid() {
    desk.put("articles/a.comments.yml", "- {id: 2, name: Bob, user_id: 0, message: y}\n");
    assertEquals("Bob R", recorded(Map.of("comments.authors", "[0, 3]")));
    assertEquals(
        List.of(Rule.BAD_SETTING, Rule.BAD_SETTING),
        desk.problems().sorted().stream().map(problem -> problem.rule()).toList());
  }

  /** The key counts in a header, which no body can begin. */
  @Test
  void noBodyForgesTheKey() {
    desk.put(
        "articles/a.comments.md",
        """
        ---
        id: 1
        author: Ada
        by-author: true
        user-id: 12
        ---
        Yes.

        ---
        id: 2
        author: Bob
        ---
        by-author: true
        user-id: 12

         ---
        by-author: true
        author: Ada
         ---
        """);
    assertEquals("Ada C, Bob R", recorded(Map.of("comments.authors", "12")));
  }

  @Test
  void anArticleSaysItOfItself() {
    desk.put("articles/a.md", "---\ntitle: A\nauthor: Ada\ncomments: {authors: [2]}\n---\nText.\n")
        .put("articles/a.comments.yml", "- {id: 2, name: Ada, message: y}\n")
        .put("articles/b.md", "# B\n\nText.\n")
        .put("articles/b.comments.yml", "- {id: 2, name: Bob, message: y}\n");
    assertEquals("Ada C, Bob K", recorded(Map.of()));
  }
}
