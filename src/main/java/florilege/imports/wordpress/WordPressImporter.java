package florilege.imports.wordpress;

import florilege.files.ConfinedFolder;
import florilege.imports.Destination;
import florilege.imports.FrontMatterWriter;
import florilege.imports.ImportStats;
import florilege.imports.ImportStats.Count;
import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.xml.XmlExport;
import florilege.imports.xml.XmlRecord;
import florilege.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A blog's export becomes a collection: its articles in {@code articles/}, each with the discussion
 * beside it, and what the blog says of itself in {@code collection.yaml}. The file is read twice,
 * one article at a time: first for what articles refer to, then for the articles.
 */
public final class WordPressImporter {

  private final WxrChannel channel;
  private final Destination destination;
  private final boolean pages;
  private final PictureCollector media;
  private final ShortcodeExpander shortcodes;
  private final ImportStats tally;

  private WordPressImporter(
      WxrChannel channel,
      Destination destination,
      boolean pages,
      PictureCollector media,
      ShortcodeExpander shortcodes,
      ImportStats tally) {
    this.channel = channel;
    this.destination = destination;
    this.pages = pages;
    this.media = media;
    this.shortcodes = shortcodes;
    this.tally = tally;
  }

  /**
   * Imports an export.
   *
   * @param export the file
   * @param folder of the collection, new or from an earlier import
   * @param pages whether pages are taken as well as articles
   * @param problems to which is added what is wrong with the export, and what was not overwritten
   * @return what was done
   * @throws IOException if the export cannot be read, or the folder not be written to
   */
  public static ImportStats read(XmlExport export, Path folder, boolean pages, Problems problems)
      throws IOException {
    ImportStats tally = new ImportStats();
    Optional<WxrChannel> channel = WxrChannel.read(export, problems);
    if (channel.isEmpty()) {
      return tally;
    }
    Optional<Destination> opened = Destination.open(folder, problems);
    if (opened.isEmpty()) {
      return tally;
    }
    Destination destination = opened.get();
    Path beside = export.file().toAbsolutePath().getParent();
    PictureCollector media =
        new PictureCollector(
            new ConfinedFolder(beside), channel.get(), destination, tally, problems);
    ShortcodeExpander shortcodes = new ShortcodeExpander(channel.get(), export, problems);
    WordPressImporter story =
        new WordPressImporter(channel.get(), destination, pages, media, shortcodes, tally);
    try {
      story.tell(export);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      destination.close();
    }
    return tally;
  }

  private void tell(XmlExport export) throws IOException {
    settings();
    // What is broken was said when the file was read for the first time.
    export.read("channel", Set.of("item"), new Problems(), this::item);
    media.list();
  }

  private void settings() throws IOException {
    FrontMatterWriter header =
        new FrontMatterWriter()
            .with("title", HtmlToMarkdown.plain(channel.fact("title")))
            .with("description", HtmlToMarkdown.plain(channel.fact("description")))
            .with("lang", channel.fact("language"));
    destination.write("collection", "collection.yaml", header.toString());
  }

  private void item(XmlRecord item) {
    WxrPost post = new WxrPost(item, channel);
    boolean page = post.type().equals("page");
    if (!page && !post.type().equals("post") && !post.type().isEmpty()) {
      tally.add(Count.OTHERS, post.type().equals("attachment") ? 0 : 1);
    } else if (post.isDeleted()) {
      tally.add(Count.OTHERS);
    } else if (page && !pages) {
      tally.add(Count.PAGES);
      tally.add(Count.OF_PAGES, WxrComments.of(item, "", new ImportStats()).remarks().size());
    } else {
      try {
        write(post);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void write(WxrPost post) throws IOException {
    String key = "wordpress:" + post.id();
    String path = destination.place(key, "articles/" + post.stem(), ".md");
    Count done = destination.write(key, path, post.text(path, media, shortcodes));
    tally.add(done);
    if (done != Count.GONE) {
      WxrComments comments = WxrComments.of(post.item(), post.user(), tally);
      String file = path.replaceFirst("\\.md$", ".comments.md");
      destination.discuss(key, file, comments.remarks(), comments.withdrawn(), tally);
    }
  }
}
