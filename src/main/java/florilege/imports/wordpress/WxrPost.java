package florilege.imports.wordpress;

import florilege.data.fields.PersonParser;
import florilege.files.SlashPath;
import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.records.DatabaseTimestamp;
import florilege.imports.records.ImportedArticle;
import florilege.imports.records.ImportedText;
import florilege.imports.records.ImportedText.Markup;
import florilege.imports.source.Export;
import florilege.imports.source.XmlRecord;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Represents an article or page in an export.
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

  /** The article with its comments. */
  ImportedArticle article(ShortcodeExpander shortcodes) {
    String content = shortcodes.withReusableBlocks(item.text("content:encoded"), this);
    boolean blocks = content.contains("<!-- wp:");
    String author = PersonParser.named(channel.author(item.text("dc:creator")), "").name();
    List<String> notes = BlockFootnotes.of(WxrChannel.meta(item, "footnotes"));
    ShortcodeExpander.Expanded text = shortcodes.expand(content, this, notes.size());
    return new ImportedArticle(
        id(),
        type().equals("page"),
        item.text("wp:post_name"),
        HtmlToMarkdown.plain(item.text("title")),
        author.isEmpty() ? List.of() : List.of(author),
        date(),
        link(),
        terms("category"),
        terms("post_tag"),
        HtmlToMarkdown.plain(item.text("excerpt:encoded")),
        lead(content),
        isDraft(),
        new ImportedText(text.html(), blocks ? Markup.HTML : Markup.HTML_LINES),
        Stream.concat(notes.stream(), text.notes().stream()).toList(),
        WxrComments.of(item, user()));
  }

  /** Reports what the article shows and the export does not hold. */
  void report(Export export, Problems problems, String what) {
    problems.add(
        Rule.EXPORT,
        export.at(item.line()),
        what
            + ", which '"
            + HtmlToMarkdown.plain(item.text("title"))
            + "' shows: not in the export");
  }

  /** The number of the user who wrote it, or empty. */
  private String user() {
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
  private String lead(String content) {
    return channel
        .attachment(WxrChannel.meta(item, "_thumbnail_id"))
        .map(WxrChannel.Attachment::address)
        .filter(address -> !address.isEmpty() && !content.contains(bare(address)))
        .orElse("");
  }

  private static String bare(String address) {
    String name = SlashPath.fileName(address);
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }
}
