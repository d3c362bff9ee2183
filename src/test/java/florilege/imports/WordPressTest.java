package florilege.imports;

import static florilege.imports.ImportFixture.comment;
import static florilege.imports.ImportFixture.post;
import static florilege.imports.ImportFixture.wxr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.imports.records.ImportStats;
import florilege.imports.records.ImportStats.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Articles and comments of exports of WordPress. */
class WordPressTest extends WordPressFixture {

  @Test
  void anArticleIsAFileWithEverythingThatIsKnownOfIt() {
    bench.wordpress(
        wxr(
            post(
                7,
                "two-pots",
                "One\nline.\n\nAnd <b>two</b>.<!--more-->",
                "<excerpt:encoded><![CDATA[In <i>short</i>.]]></excerpt:encoded>",
                "<category domain=\"category\" nicename=\"a\"><![CDATA[Iron &amp;"
                    + " tin]]></category>",
                "<category domain=\"post_tag\" nicename=\"b\"><![CDATA[soup]]></category>")));
    assertEquals(
        """
        ---
        title: "Article 7"
        author: Ann Potter
        date: 2012-01-20T10:40+01:00
        source: "https://pots.example.org/2012/01/two-pots/"
        categories: ["Iron & tin"]
        tags: [soup]
        summary: In short.
        ---

        One\\
        line.

        And **two**.
        """
            .replace("\"Article 7\"", "Article 7"),
        bench.file("articles/2012-01-20-two-pots.md"));
    assertEquals(
        "title: \"Pots & pans\"\n"
            + "description: \"What we cook in: \\\"everything\\\"\"\n"
            + "lang: en-GB\n",
        bench.file("collection.yaml"));
    assertEquals(List.of(), bench.said());
  }

  @Test
  void aPictureBesideTheExportIsCopied() throws IOException {
    Path picture = folder.resolve("uploads/2012/pot.jpg");
    Files.createDirectories(picture.getParent());
    Files.writeString(picture, "picture");
    ImportStats tally =
        bench.wordpress(
            wxr(post(1, "a", "<img src=\"/wp-content/uploads/2012/pot.jpg\" alt=\"x\">")));
    assertEquals("picture", bench.file("images/pots.example.org/wp-content/uploads/2012/pot.jpg"));
    assertEquals(1, tally.of(Count.COPIED));
    assertEquals(0, tally.of(Count.TO_FETCH));
  }

  @Test
  void commentsAreInTheirThreadsAndTheOthersAreCounted() {
    String ping =
        comment(8, 0, "Other site", "1", "[…] pots […]")
            .replace("<wp:comment_type></", "<wp:comment_type>pingback</");
    ImportStats tally =
        bench.wordpress(
            wxr(
                post(
                    1,
                    "a",
                    "Words",
                    comment(2, 1, "Bob", "1", "An <b>answer</b>\nin lines"),
                    comment(1, 0, "Ann", "1", "First"),
                    comment(3, 0, "Spam Mer", "spam", "Buy pills"),
                    comment(4, 3, "Cid", "1", "Answers spam"),
                    comment(5, 0, "Dee", "0", "Not yet"),
                    comment(6, 0, "Eve", "trash", "Gone"),
                    comment(7, 2, "eve@canary.example", "1", "Nobody's"),
                    ping)));
    assertEquals(5, tally.of(Count.COMMENTS));
    assertEquals(1, tally.of(Count.SPAM));
    assertEquals(1, tally.of(Count.UNAPPROVED));
    assertEquals(1, tally.of(Count.TRASH));
    String comments = bench.file("articles/2012-01-20-a.comments.md");
    assertTrue(
        comments.startsWith(
            """
            ---
            id: 1
            author: Ann
            date: 2012-01-21T11:00+10:00
            ---
            First

            ---
            id: 2
            author: Bob
            date: 2012-01-21T12:00+10:00
            reply-to: 1
            ---
            An **answer**\\
            in lines
            """),
        comments);
    assertFalse(bench.everything().contains("pills"));
    Element first =
        Jsoup.parse(bench.book()).select("article[typeof=Comment]:contains(First)").first();
    assertEquals(2, first.select("article article").size(), first::outerHtml);
    assertTrue(first.text().contains("Nobody"), "the answer to the answer is in the thread");
    assertFalse(bench.book().contains("[…]"), "pingbacks are not in the book by themselves");
  }

  @Test
  void readersNameIsAllThatIsWrittenOfHim() {
    bench.wordpress(wxr(post(1, "a", "Words", comment(1, 0, "Bob", "1", "Hello"))));
    assertFalse(bench.everything().contains("canary"));
    assertFalse(bench.everything().contains("203.0.113"));
  }

  @Test
  void namesOfFilesAreReadableAndSafe() {
    bench.wordpress(
        wxr(
            post(1, "%d7%a9%d7%9c%d7%95%d7%9d", "Words"),
            post(2, "same", "One"),
            post(3, "Same", "Two"),
            post(4, "../../etc/passwd", "Three"),
            post(5, "a:b*c?", "Four")));
    assertEquals(
        List.of(
            "articles/2012-01-20-a-b-c.md",
            "articles/2012-01-20-etc-passwd.md",
            "articles/2012-01-20-same-2.md",
            "articles/2012-01-20-same.md",
            "articles/2012-01-20-שלום.md",
            "collection.yaml"),
        bench.files());
  }

  @Test
  void unpublishedPostIsADraftOrLeftOut() {
    String draft =
        post(1, "a", "Words")
            .replace("publish", "draft")
            .replaceAll("2012-01-20 [0-9:]+", "0000-00-00 00:00:00");
    String secret = post(2, "b", "Words", "<wp:post_password>x</wp:post_password>");
    String deleted = post(3, "c", "Words").replace("publish", "trash");
    String page =
        post(4, "d", "Words", comment(1, 0, "A", "1", "Yes"), comment(2, 0, "B", "spam", "No"))
            .replace(">post<", ">page<");
    ImportStats tally = bench.wordpress(wxr(draft, secret, deleted, page));
    assertEquals(
        List.of("articles/2012-01-20-b.md", "articles/a.md", "collection.yaml"), bench.files());
    assertTrue(bench.file("articles/a.md").contains("\ndraft: true\n---"));
    assertFalse(bench.file("articles/a.md").contains("date:"));
    assertTrue(bench.file("articles/2012-01-20-b.md").contains("\ndraft: true\n---"));
    assertEquals(1, tally.of(Count.PAGES));
    assertEquals(1, tally.of(Count.OF_PAGES), "comments that would be in the book");
    bench.wordpress(wxr(page), true);
    assertTrue(bench.files().contains("articles/d.md"));
  }

  @Test
  void olderExportsAreReadToo() {
    bench.wordpress(
        wxr(post(1, "a", "Words")).replace("/1.2/", "/1.1/").replace("1.2</wp", "1.1</wp"));
    assertTrue(bench.files().contains("articles/2012-01-20-a.md"));
  }

  @Test
  void commentByTheArticlesAuthorIsMarked() {
    String export =
        wxr(post(
                1,
                "a",
                "Text.",
                comment(1, 0, "Ann Potter", "1", "Mine.")
                    .replace("</wp:comment>", user(3) + "</wp:comment>"),
                comment(2, 0, "Ann Potter", "1", "Not mine."),
                comment(3, 0, "Bob", "1", "A user.")
                    .replace("</wp:comment>", user(4) + "</wp:comment>"),
                comment(4, 0, "Cyd", "1", "No user.")
                    .replace("</wp:comment>", user(0) + "</wp:comment>")))
            .replace("<wp:author_login>", "<wp:author_id>3</wp:author_id><wp:author_login>");
    bench.wordpress(export);
    List<String> recorded =
        bench
            .file("articles/2012-01-20-a.comments.md")
            .lines()
            .filter(line -> line.matches("(?:id|user-id|by-author): .*"))
            .toList();
    assertEquals(
        List.of(
            "id: 1",
            "user-id: \"3\"",
            "by-author: true",
            "id: 2",
            "id: 3",
            "user-id: \"4\"",
            "id: 4"),
        recorded);
  }

  private static String user(int id) {
    return "<wp:comment_user_id>" + id + "</wp:comment_user_id>";
  }

  @Test
  void linksWithinTheBlogLeadToThePermalink() {
    bench.wordpress(
        wxr(
            post(
                1,
                "a",
                "<a href=\"https://pots.example.org/?p=2\">x</a> <a href=\"/?p=2#comment-7\">y</a> <a"
                    + " href=\"http://www.pots.example.org/?p=2\">z</a> <a"
                    + " href=\"https://other.example/?p=2\">o</a>",
                comment(1, 0, "Bob", "1", "<a href=\"?p=2\">here</a>")),
            post(2, "b", "Words")));
    String there = "https://pots.example.org/2012/01/b/";
    assertTrue(
        bench
            .file("articles/2012-01-20-a.md")
            .endsWith(
                "[x](%s) [y](%s#comment-7) [z](%s) [o](https://other.example/?p=2)\n"
                    .formatted(there, there, there)),
        () -> bench.file("articles/2012-01-20-a.md"));
    assertTrue(bench.file("articles/2012-01-20-a.comments.md").endsWith("[here](" + there + ")\n"));
  }
}
