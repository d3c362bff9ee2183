package florilege.imports.wordpress;

import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.records.ImportedSite;
import florilege.imports.source.Export;
import florilege.imports.source.XmlRecord;
import florilege.imports.source.XmlRecordReader;
import florilege.problem.Problems;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what an export says of the whole blog, and of what its articles refer to. */
final class WxrChannel {

  /** What a blog says of itself is written once, before the items. */
  private static final Set<String> RECORDS =
      Set.of("title", "link", "description", "language", "wp:base_blog_url", "wp:author", "item");

  /** Of the reusable blocks together, in UTF-16 units. */
  private static final long MOST_BLOCKS = 8_000_000;

  /**
   * A file that was put into the blog.
   *
   * @param id its number
   * @param address where it lies
   * @param alt what it shows
   * @param caption or empty
   * @param parent id of the article that it was put into
   */
  record Attachment(String id, String address, String alt, String caption, String parent) {}

  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Map<String, String> authors = new LinkedHashMap<>();
  private final Map<String, String> users = new LinkedHashMap<>();
  private final Map<String, Attachment> attachments = new LinkedHashMap<>();

  private final Map<String, String> reusableBlocks = new HashMap<>();
  private long blockLength;

  /** Short addresses of articles and pages, by number, each with the lasting one. */
  private final Map<String, String> aliases = new HashMap<>();

  private WxrChannel() {}

  /** Reads an export for the first time; nothing if it is none. */
  static Optional<WxrChannel> read(Export export, Problems problems) throws IOException {
    WxrChannel channel = new WxrChannel();
    return XmlRecordReader.read(export, Set.of("channel"), RECORDS, problems, channel::take)
        ? Optional.of(channel)
        : Optional.empty();
  }

  private void take(XmlRecord entry) {
    switch (entry.name()) {
      case "wp:author" -> {
        authors.put(entry.text("wp:author_login"), entry.text("wp:author_display_name"));
        users.put(entry.text("wp:author_login"), WxrComments.user(entry.text("wp:author_id")));
      }
      case "item" -> {
        if (entry.text("wp:post_type").equals("attachment")) {
          attachment(entry);
        } else if (entry.text("wp:post_type").equals("wp_block")) {
          reusableBlock(entry);
        } else {
          alias(entry);
        }
      }
      default -> facts.putIfAbsent(entry.name(), entry.value());
    }
  }

  private void attachment(XmlRecord item) {
    attachments.put(
        item.text("wp:post_id"),
        new Attachment(
            item.text("wp:post_id"),
            item.text("wp:attachment_url"),
            meta(item, "_wp_attachment_image_alt"),
            item.text("excerpt:encoded"),
            item.text("wp:post_parent")));
  }

  /**
   * Past the bound blocks are as if they were not in the export, which is said where one is shown.
   */
  private void reusableBlock(XmlRecord item) {
    String content = item.text("content:encoded");
    blockLength += content.length();
    if (blockLength <= MOST_BLOCKS) {
      reusableBlocks.putIfAbsent(item.text("wp:post_id"), content);
    }
  }

  /** The content of a block that articles share. */
  Optional<String> reusableBlock(String id) {
    return Optional.ofNullable(reusableBlocks.get(id));
  }

  private void alias(XmlRecord item) {
    String id = item.text("wp:post_id");
    String link = item.text("link");
    if (!id.isEmpty() && link.matches("(?i)https?://\\S+")) {
      aliases.put("?p=" + id, link);
      aliases.put("?page_id=" + id, link);
    }
  }

  /** What plugins and themes keep with an item under a name. */
  static String meta(XmlRecord item, String key) {
    return item.parts("wp:postmeta").stream()
        .filter(meta -> meta.text("wp:meta_key").equals(key))
        .findFirst()
        .map(meta -> meta.text("wp:meta_value"))
        .orElse("");
  }

  /** What the blog says of itself under a name. */
  String fact(String name) {
    return facts.getOrDefault(name, "");
  }

  /** The name of an author as readers see it. */
  String author(String login) {
    String name = authors.getOrDefault(login, "");
    return name.isBlank() ? login : name;
  }

  /** The number of an author as a user of the blog, or empty. */
  String user(String login) {
    return users.getOrDefault(login, "");
  }

  Optional<Attachment> attachment(String id) {
    return Optional.ofNullable(attachments.get(id));
  }

  /** The files that were put into an article. */
  List<Attachment> attachmentsOf(String post) {
    return attachments.values().stream().filter(each -> each.parent().equals(post)).toList();
  }

  /** Describes the blog. */
  ImportedSite site() {
    return new ImportedSite(
        HtmlToMarkdown.plain(fact("title")),
        HtmlToMarkdown.plain(fact("description")),
        fact("language"),
        fact("wp:base_blog_url").isEmpty() ? fact("link") : fact("wp:base_blog_url"),
        attachments.values().stream().map(Attachment::address).collect(Collectors.toSet()),
        aliases);
  }
}
