package florilege.imports.wordpress;

import florilege.imports.records.ImportRecord;
import florilege.imports.records.ImportStats.Count;
import florilege.imports.records.ImportedComments;
import florilege.imports.records.Importer;
import florilege.imports.records.Omission;
import florilege.imports.source.Export;
import florilege.imports.source.XmlRecordReader;
import florilege.problem.Problems;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the export of a WordPress blog. The file is read twice, one article at a time: first for
 * what articles refer to, then for the articles.
 */
public final class WordPressImporter implements Importer {

  /** Makes one. */
  public WordPressImporter() {}

  @Override
  public String name() {
    return "wordpress";
  }

  @Override
  public String description() {
    return "a WordPress blog; FILE is what Tools → Export gives (WXR)";
  }

  @Override
  public void read(Export export, boolean pages, Consumer<ImportRecord> records, Problems problems)
      throws IOException {
    Optional<WxrChannel> channel = WxrChannel.read(export, problems);
    if (channel.isPresent()) {
      ShortcodeExpander shortcodes = new ShortcodeExpander(channel.get(), export, problems);
      records.accept(channel.get().site());
      // What is broken was said when the file was read for the first time.
      XmlRecordReader.read(
          export,
          Set.of("channel"),
          Set.of("item"),
          new Problems(),
          item -> item(new WxrPost(item, channel.get()), pages, shortcodes, records));
    }
  }

  private static void item(
      WxrPost post, boolean pages, ShortcodeExpander shortcodes, Consumer<ImportRecord> records) {
    boolean page = post.type().equals("page");
    if (!page && !post.type().equals("post") && !post.type().isEmpty()) {
      // Articles show the others themselves.
      boolean shown = post.type().equals("attachment") || post.type().equals("wp_block");
      records.accept(new Omission(Count.OTHERS, shown ? 0 : 1));
    } else if (post.isDeleted()) {
      records.accept(new Omission(Count.OTHERS));
    } else if (page && !pages) {
      ImportedComments comments = WxrComments.of(post.item(), "");
      records.accept(new Omission(Count.PAGES));
      records.accept(new Omission(Count.OF_PAGES, comments.shown().size()));
    } else {
      records.accept(post.article(shortcodes));
    }
  }
}
