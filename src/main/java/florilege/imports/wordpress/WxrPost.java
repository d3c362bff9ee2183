package florilege.imports.wordpress;

import florilege.data.People;
import florilege.imports.DatabaseTimestamp;
import florilege.imports.FrontMatterWriter;
import florilege.imports.SafeFileName;
import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.xml.XmlRecord;
import florilege.text.html.Trust;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An article or page in an export.
 *
 * @param item the record
 * @param channel in which it stands
 */
record WxrPost(XmlRecord item, WxrChannel channel) {

  private static final Set<String> DELETED = Set.of("trash", "auto-draft", "inherit");

  /** Its number, which other items refer to; some exports have none, only an address. */
  String id() {
    String id = item.text("wp:post_id");
    return id.isEmpty() ? item.text("guid").replaceAll("\\s+", " ") : id;
  }

  String type() {
    return item.text("wp:post_type");
  }

  /** Whether somebody threw it away, or never began it. */
  boolean isDeleted() {
    return DELETED.contains(item.text("wp:status"));
  }

  /** Whether readers do not see it: unfinished, not yet, not by everybody. */
  private boolean isDraft() {
    String status = item.text("wp:status");
    return !(status.isEmpty() || status.equals("publish") || status.equals("published"))
        || !item.text("wp:post_password").isEmpty();
  }

  /** When it was published; a draft was not. */
  private Optional<DatabaseTimestamp> date() {
    return DatabaseTimestamp.of(item.text("wp:post_date"), item.text("wp:post_date_gmt"));
  }

  /** The name under which its file goes, with its date where it has one. */
  String stem() {
    return date().filter(date -> !type().equals("page")).map(date -> date.day() + "-").orElse("")
        + slug();
  }

  private String slug() {
    String slug = SafeFileName.of(item.text("wp:post_name"));
    String title =
        slug.isEmpty() ? SafeFileName.of(HtmlToMarkdown.plain(item.text("title"))) : slug;
    return title.isEmpty() ? "untitled-" + SafeFileName.of(id()) : title;
  }

  /**
   * The file.
   *
   * @param path where it goes
   */
  String text(String path, PictureCollector media, ShortcodeExpander shortcodes) {
    String content = item.text("content:encoded");
    boolean blocks = content.contains("<!-- wp:");
    HtmlToMarkdown html = new HtmlToMarkdown(Trust.AUTHOR, !blocks, media::path);
    String body = html.toMarkdown(shortcodes.expand(content, this));
    return "---\n" + header(path, media, content) + "---\n\n" + body + "\n" + notes(html);
  }

  private String notes(HtmlToMarkdown html) {
    String notes = WxrChannel.meta(item, "footnotes");
    return notes.isEmpty() ? "" : BlockFootnotes.of(notes, html);
  }

  private FrontMatterWriter header(String path, PictureCollector media, String content) {
    String title = HtmlToMarkdown.plain(item.text("title"));
    String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
    String plainName = name.replaceFirst("^\\d{4}-\\d{2}-\\d{2}-", "");
    return new FrontMatterWriter()
        .with("title", title.isEmpty() ? SafeFileName.decoded(slug()) : title)
        .with("author", People.named(channel.author(item.text("dc:creator")), "").name())
        .plain("date", date().map(DatabaseTimestamp::iso).orElse(""))
        .with("slug", plainName.equals(slug()) ? "" : name)
        .with("source", link())
        .with("categories", terms("category"))
        .with("tags", terms("post_tag"))
        .with("summary", HtmlToMarkdown.plain(item.text("excerpt:encoded")))
        .with("lead", lead(media, content))
        .plain("draft", isDraft() ? "true" : "");
  }

  /** The number of the user who wrote it, or empty. */
  String user() {
    return channel.user(item.text("dc:creator"));
  }

  /** Where it stands on the web; a draft has no lasting address. */
  private String link() {
    String link = item.text("link");
    return link.matches("(?i)https?://\\S+") && !isDraft() ? link : "";
  }

  private List<String> terms(String domain) {
    return item.parts("category").stream()
        .filter(
            term ->
                term.attribute("domain").equals(domain)
                    || term.attribute("domain").replace("tag", "post_tag").equals(domain))
        .filter(term -> !term.attribute("nicename").equals("uncategorized"))
        .map(term -> HtmlToMarkdown.plain(term.value()))
        .filter(term -> !term.isEmpty())
        .distinct()
        .toList();
  }

  /** The featured picture, unless the text shows it as well. */
  private String lead(PictureCollector media, String content) {
    return channel
        .attachment(WxrChannel.meta(item, "_thumbnail_id"))
        .map(WxrChannel.Attachment::address)
        .filter(address -> !address.isEmpty() && !content.contains(bare(address)))
        .map(media::path)
        .orElse("");
  }

  private static String bare(String address) {
    String name = address.substring(address.lastIndexOf('/') + 1);
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }
}
