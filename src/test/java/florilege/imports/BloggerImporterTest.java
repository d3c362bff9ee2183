package florilege.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Blogger blog in both forms of its export, with the comments in their threads. */
class BloggerImporterTest {

  @TempDir Path folder;
  private ImportFixture fixture;

  @BeforeEach
  void open() {
    fixture = new ImportFixture(folder);
  }

  private static String entry(String id, String kind, String more) {
    return """
        <entry><id>tag:blogger.com,1999:blog-1.post-%s</id><published>2012-01-2%sT09:40:00.000+01:00</published>
        <category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#%s"/>
        %s</entry>
        """
        .formatted(id, id.charAt(id.length() - 1), kind, more);
  }

  private static String author(String name, String profile) {
    return "<author><name>%s</name><uri>http://www.blogger.com/profile/%s</uri><email>noreply@blogger.com</email></author>"
        .formatted(name, profile);
  }

  private static final String REPLY_TO_POST =
      "<thr:in-reply-to href=\"http://pots.example/2012/01/one.html\" ref=\"tag:blogger.com,1999:blog-1.post-10\"/>";

  @Test
  void commentsStandInTheirThreadsBesideThePost() {
    String said =
        fixture
            .run(
                "blogger",
                "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0'>"
                    + "<title>Pots</title><link rel='alternate' href='http://pots.example/'/>"
                    + entry("5", "settings", "<content>x</content>")
                    + entry(
                        "13",
                        "comment",
                        author("Ann", "100")
                            + REPLY_TO_POST
                            + "<link rel='related' href='http://www.blogger.com/feeds/1/10/comments/default/12'/>"
                            + "<content type='html'>Thanks.</content>")
                    + entry(
                        "10",
                        "post",
                        author("Ann", "100")
                            + "<title type='text'>One</title><link rel='alternate' href='http://pots.example/2012/01/one.html'/>"
                            + "<category scheme='http://www.blogger.com/atom/ns#' term='soup'/>"
                            + "<content type='html'>Words &lt;b&gt;here&lt;/b&gt;.</content>")
                    + entry(
                        "12",
                        "comment",
                        author("Bob", "200")
                            + REPLY_TO_POST
                            + "<content type='html'>Well said.</content>")
                    + entry(
                        "14",
                        "comment",
                        author("Anonymous", "")
                            + REPLY_TO_POST
                            + "<content type='html'>gone</content><gd:extendedProperty name='blogger.contentRemoved' value='true'/>")
                    + "</feed>")
            .sentence();
    assertEquals("1 article new, 2 comments new, 1 deleted comment left out", said);
    String article = fixture.file("articles/2012-01-20-one.md");
    assertTrue(
        article.contains("source: \"http://pots.example/2012/01/one.html\"\ntags: [soup]\n"),
        article);
    assertTrue(article.endsWith("\n\nWords **here**.\n"), article);
    assertEquals(
        """
        ---
        id: 12
        author: Bob
        date: 2012-01-22T09:40+01:00
        user-id: "200"
        ---
        Well said.

        ---
        id: 13
        author: Ann
        date: 2012-01-23T09:40+01:00
        reply-to: 12
        user-id: "100"
        by-author: true
        ---
        Thanks.
        """,
        fixture.file("articles/2012-01-20-one.comments.md"));
    assertEquals(List.of(), fixture.said());
  }

  @Test
  void takeoutSaysTypeAndStatusInElementsOfItsOwn() {
    String said =
        fixture
            .run(
                "blogger",
                """
                <?xml version='1.0' encoding='utf-8'?>
                <feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>
                <id>tag:blogger.com,1999:blog-1</id><title>Pots</title>
                <entry><id>tag:blogger.com,1999:blog-1.post-10</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status>
                  <author><name>Ann</name></author><title>One</title><content type='html'>Words.</content>
                  <published>2012-01-20T09:40:00Z</published><blogger:filename>/2012/01/one.html</blogger:filename></entry>
                <entry><id>tag:blogger.com,1999:blog-1.post-11</id><blogger:type>POST</blogger:type><blogger:status>DRAFT</blogger:status>
                  <title>Not yet</title><content type='html'>Soon.</content><published>2012-01-21T09:40:00Z</published></entry>
                <entry><id>tag:blogger.com,1999:blog-1.post-12</id><blogger:type>PAGE</blogger:type><blogger:status>LIVE</blogger:status>
                  <title>About</title><content type='html'>Me.</content></entry>
                <entry><id>tag:blogger.com,1999:blog-1.post-13</id><blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status>
                  <author><name>Bob</name></author><content type='html'>Well said.</content><published>2012-01-22T09:40:00Z</published>
                  <blogger:parent>tag:blogger.com,1999:blog-1.post-10</blogger:parent></entry>
                <entry><id>tag:blogger.com,1999:blog-1.post-14</id><blogger:type>COMMENT</blogger:type><blogger:status>SPAM</blogger:status>
                  <content type='html'>Buy!</content><blogger:parent>tag:blogger.com,1999:blog-1.post-10</blogger:parent>
                  <blogger:inReplyTo>tag:blogger.com,1999:blog-1.post-13</blogger:inReplyTo></entry>
                </feed>
                """)
            .sentence();
    assertEquals(
        "2 articles new, 1 page left out (--pages takes it), 1 comment new, 1 spam left out", said);
    assertTrue(fixture.file("articles/2012-01-21-not-yet.md").contains("draft: true\n"));
    assertTrue(fixture.file("articles/2012-01-20-one.comments.md").endsWith("---\nWell said.\n"));
  }
}
