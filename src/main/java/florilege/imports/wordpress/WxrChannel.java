package florilege.imports.wordpress;

import florilege.imports.xml.XmlExport;
import florilege.imports.xml.XmlRecord;
import florilege.problem.Problems;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an export says of the whole blog, and of what its articles refer to. */
final class WxrChannel {

  /** What a blog says of itself is written once, before the items. */
  private static final Set<String> RECORDS =
      Set.of("title", "link", "description", "language", "wp:base_blog_url", "wp:author", "item");

  /**
   * A file that was put into the blog.
   *
   * @param address where it lies
   * @param alt what it shows
   * @param caption or empty
   * @param parent id of the article that it was put into
   */
  record Attachment(String address, String alt, String caption, String parent) {}

  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Map<String, String> authors = new LinkedHashMap<>();
  private final Map<String, String> users = new LinkedHashMap<>();
  private final Map<String, Attachment> attachments = new LinkedHashMap<>();

  private WxrChannel() {}

  /** Reads an export for the first time; nothing if it is none. */
  static Optional<WxrChannel> read(XmlExport export, Problems problems) throws IOException {
    WxrChannel channel = new WxrChannel();
    return export.read("channel", RECORDS, problems, channel::take)
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
        }
      }
      default -> facts.putIfAbsent(entry.name(), entry.value());
    }
  }

  private void attachment(XmlRecord item) {
    attachments.put(
        item.text("wp:post_id"),
        new Attachment(
            item.text("wp:attachment_url"),
            meta(item, "_wp_attachment_image_alt"),
            item.text("excerpt:encoded"),
            item.text("wp:post_parent")));
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

  /** Whether a file lies at an address. */
  boolean isAttachment(String address) {
    return attachments.values().stream().anyMatch(each -> each.address().equals(address));
  }
}
