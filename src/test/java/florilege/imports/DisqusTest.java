package florilege.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.imports.records.ImportStats;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The discussions of a forum find their articles. */
class DisqusTest {

  private static final String FORUM =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
      <category dsq:id="1"><title>General</title></category>
      <thread dsq:id="10"><id /><link>http://example.org/2012/01/20/pots/</link><title>Pots</title><isDeleted>false</isDeleted></thread>
      <thread dsq:id="11"><id>pans</id><link>http://example.org/?p=9</link><title>Pans</title><isDeleted>false</isDeleted></thread>
      <thread dsq:id="12"><id /><link>http://example.org/lost/</link><title>Lost</title><isDeleted>false</isDeleted></thread>
      %s
      </disqus>
      """;

  @TempDir Path folder;
  private ImportFixture bench;

  @BeforeEach
  void open() {
    bench = new ImportFixture(folder);
  }

  private static String post(int id, int thread, int parent, String more, String message) {
    return """
        <post dsq:id="%d"><id />
        <message><![CDATA[%s]]></message><createdAt>2012-01-21T09:0%d:00Z</createdAt>
        <isDeleted>false</isDeleted><isSpam>false</isSpam>%s
        <ipAddress>203.0.113.99</ipAddress>
        <author><email>a@canary.example</email><name>Reader %d</name><username>canaryname</username></author>
        <thread dsq:id="%d" />%s</post>
        """
        .formatted(
            id,
            message,
            id % 10,
            more,
            id,
            thread,
            parent == 0 ? "" : "<parent dsq:id=\"" + parent + "\" />")
        .replace(more.isEmpty() ? "\u0000" : more.replace("true", "false"), "");
  }

  private static String forum() {
    return FORUM.formatted(
        post(1, 10, 0, "", "<p>First <b>word</b></p>")
            + post(2, 11, 0, "", "<p>On pans</p>")
            + post(3, 10, 1, "<isSpam>true</isSpam>", "<p>Buy pills</p>")
            + post(4, 10, 3, "", "<p>@bob:disqus answers spam</p>")
            + post(5, 12, 0, "", "<p>About what is lost</p>")
            + post(6, 10, 1, "<isDeleted>true</isDeleted>", "<p>Gone</p>"));
  }

  @Test
  void inACollectionTheyStandBesideTheirArticles() {
    bench.put("articles/2012-01-20-pots.md", "---\ntitle: Pots\n---\nWords\n");
    bench.put("articles/cookware/pans.md", "---\ntitle: Pans\n---\nWords\n");
    ImportStats tally = bench.disqus(forum());
    assertEquals(
        List.of(
            "articles/2012-01-20-pots.comments.md",
            "articles/2012-01-20-pots.md",
            "articles/cookware/pans.comments.md",
            "articles/cookware/pans.md",
            "discussions/lost.comments.md"),
        bench.files());
    assertEquals(
        "2 discussions beside their articles, 1 discussion of no article, 4 comments new, 1 spam left out, 1 deleted comment left out",
        tally.sentence());
    assertEquals(
        """
        ---
        id: 1
        author: Reader 1
        date: 2012-01-21T09:01Z
        ---
        First **word**

        ---
        id: 4
        author: Reader 4
        date: 2012-01-21T09:04Z
        reply-to: 1
        ---
        @bob answers spam
        """,
        bench.file("articles/2012-01-20-pots.comments.md"));
    assertFalse(bench.everything().contains("canary"));
    Element first =
        Jsoup.parse(bench.book()).select("article[typeof=Comment]:contains(First word)").first();
    assertTrue(first.text().contains("answers spam"), "the answer is in the thread");
    assertTrue(bench.book().contains("About what is lost"), "gathered by the reader");
  }

  @Test
  void inABlogTheyStandApartAndAreFoundAllTheSame() {
    bench.put(
        "_config.yml",
        "title: Blog\nurl: http://example.org\npermalink: /:year/:month/:day/:title/\n");
    bench.put("_posts/2012-01-20-pots.md", "---\ntitle: Pots\n---\nWords\n");
    bench.disqus(forum());
    assertEquals(
        List.of(
            "_config.yml",
            "_discussions/lost.comments.md",
            "_discussions/pans.comments.md",
            "_discussions/pots.comments.md",
            "_posts/2012-01-20-pots.md"),
        bench.files());
    Element pots = Jsoup.parse(bench.book()).select("section:has(h1:contains(Pots))").first();
    assertTrue(
        pots == null
            ? bench.book().contains("answers spam")
            : pots.text().contains("answers spam"));
  }

  @Test
  void discussionsFolderIsMadeWithoutACollection() {
    bench.disqus(forum());
    assertEquals(
        List.of(
            "discussions/lost.comments.md",
            "discussions/pans.comments.md",
            "discussions/pots.comments.md"),
        bench.files());
    String before = bench.everything();
    bench.disqus(forum());
    assertEquals(before, bench.everything());
  }
}
