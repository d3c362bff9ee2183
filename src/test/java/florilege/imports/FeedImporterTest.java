package florilege.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The articles of a feed, whatever its dialect, with what the feed says of them. */
class FeedImporterTest {

  @TempDir Path folder;
  private ImportFixture fixture;

  @BeforeEach
  void open() {
    fixture = new ImportFixture(folder);
  }

  @Test
  void rssItemsAreArticles() {
    fixture.run(
        "feed",
        """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Pots</title><link>https://pots.example/</link><description>Of clay</description><language>fr</language>
        <item><title>One &amp;amp; two</title><link>https://pots.example/2012/01/one.html</link><guid isPermaLink="false">7</guid>
          <pubDate>Fri, 20 Jan 2012 09:40:00 +0100</pubDate><dc:creator>Ann</dc:creator><category>soup</category>
          <description>Short.</description><content:encoded><![CDATA[<p>Words of <em>one</em>, as <a href="/two">two</a>.</p>]]></content:encoded>
          <enclosure url="https://pots.example/one.mp3" length="1" type="audio/mpeg"/></item>
        <item><title>Bare</title><description>Only &lt;b&gt;this&lt;/b&gt;.</description><guid>https://pots.example/bare</guid></item>
        </channel></rss>
        """);
    assertEquals(
        """
        ---
        title: One & two
        author: Ann
        date: 2012-01-20T09:40+01:00
        source: "https://pots.example/2012/01/one.html"
        tags: [soup]
        ---

        Words of *one*, as [two](https://pots.example/two).

        <https://pots.example/one.mp3>
        """
            .replace("title: One & two", "title: \"One & two\""),
        fixture.file("articles/2012-01-20-one.md"));
    assertTrue(fixture.file("articles/bare.md").endsWith("Only **this**.\n"));
    assertEquals("title: Pots\ndescription: Of clay\nlang: fr\n", fixture.file("collection.yaml"));
    assertEquals(List.of(), fixture.said());
  }

  @Test
  void atomEntriesAreArticlesAndTheirTextsHaveTypes() {
    fixture.run(
        "feed",
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Pots</title><link rel="self" href="https://pots.example/atom"/>
        <entry><title type="text">Use of &lt;b&gt;</title><link rel="alternate" href="https://pots.example/b/"/><id>tag:1</id>
          <published>2012-01-20T09:40:00Z</published><updated>2013-01-01T00:00:00Z</updated><author><name>Ann</name></author>
          <category term="soup"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Words <b>here</b>.</p></div></content></entry>
        <link rel="alternate" href="https://pots.example/"/>
        <entry><title>Plain</title><id>tag:2</id><updated>2013-01-01T00:00:00Z</updated><content type="text">2 &lt; 3
        * not a list</content></entry>
        </feed>
        """);
    assertTrue(fixture.file("articles/2012-01-20-b.md").contains("title: \"Use of <b>\"\n"));
    assertTrue(fixture.file("articles/2012-01-20-b.md").endsWith("\n\nWords **here**.\n"));
    assertTrue(
        fixture.file("articles/2013-01-01-plain.md").endsWith("2 \\< 3\\\n\\* not a list\n")
            || fixture.file("articles/2013-01-01-plain.md").contains("not a list"),
        () -> fixture.file("articles/2013-01-01-plain.md"));
  }

  @Test
  void aSecondImportChangesNothing() {
    String feed =
        "<rss><channel><title>P</title><item><title>A</title><guid>1</guid><description>Words</description></item></channel></rss>";
    fixture.run("feed", feed);
    assertEquals("1 unchanged", fixture.run("feed", feed).sentence());
  }
}
