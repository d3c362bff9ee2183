package florilege.imports.feed;

import florilege.data.fields.PersonParser;
import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.records.DatabaseTimestamp;
import florilege.imports.records.ImportedArticle;
import florilege.imports.records.ImportedComments;
import florilege.imports.records.ImportedText;
import florilege.imports.source.XmlRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Represents an article in a feed. Other formats that are built on Atom or RSS add what they know
 * to it.
 *
 * @param entry an {@code item} of RSS or an {@code entry} of Atom
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">Atom, RFC 4287</a>
 */
public record FeedEntry(XmlRecord entry) {

  /** The article without comments. */
  public ImportedArticle article() {
    return article(id(), false, link(), terms(), isDraft(), ImportedComments.NONE);
  }

  /** The article with what a format knows better. */
  public ImportedArticle article(
      String id,
      boolean page,
      String address,
      List<String> tags,
      boolean draft,
      ImportedComments comments) {
    String body = body();
    String summary = plain("summary");
    return new ImportedArticle(
        id,
        page,
        slug(address),
        title(),
        authors(),
        date(),
        address,
        List.of(),
        tags,
        isBody("summary", body) ? "" : summary,
        "",
        draft,
        ImportedText.html(body + enclosures(body)),
        List.of(),
        comments);
  }

  /** Its id in the feed; some have none but their address, or their title. */
  public String id() {
    String id = entry.first("id", "guid", "dc:identifier");
    String named = id.isEmpty() ? entry.attribute("rdf:about") : id;
    String linked = named.isEmpty() ? link() : named;
    return (linked.isEmpty() ? entry.first("title", "pubDate") : linked).replaceAll("\\s+", " ");
  }

  /** Its title in plain text. */
  public String title() {
    return plain("title");
  }

  private String plain(String part) {
    Optional<XmlRecord> said = entry.parts(part).stream().findFirst();
    boolean text =
        said.filter(each -> each.attribute("type").equals("text")).isPresent()
            || said.isPresent()
                && entry.name().equals("entry")
                && said.get().attribute("type").isEmpty();
    String value = said.map(XmlRecord::value).orElse("");
    return text ? value.replaceAll("\\s+", " ") : HtmlToMarkdown.plain(value);
  }

  /** Where it stands on the web, or empty. */
  public String link() {
    String link =
        entry.parts("link").stream()
            .filter(each -> List.of("", "alternate").contains(each.attribute("rel")))
            .map(each -> each.attribute("href").isEmpty() ? each.value() : each.attribute("href"))
            .filter(address -> address.matches("(?i)https?://\\S+"))
            .findFirst()
            .orElse("");
    String original = entry.first("feedburner:origLink", "link");
    String better = original.matches("(?i)https?://\\S+") ? original : link;
    String guid = entry.text("guid");
    return better.isEmpty() && guid.matches("(?i)https?://\\S+") ? guid : better;
  }

  /** The last part of an address's path. */
  private static String slug(String address) {
    return address
        .replaceFirst("[?#].*$", "")
        .replaceFirst("(?i)(?:/index)?(?:\\.(?:html?|php|aspx?))?/*$", "")
        .replaceFirst("^(?i)https?://[^/]*$", "")
        .replaceFirst("^.*/", "");
  }

  private List<String> authors() {
    Stream<String> atom = entry.parts("author").stream().map(FeedEntry::name);
    Stream<String> dublin = entry.parts("dc:creator").stream().map(XmlRecord::value);
    return Stream.concat(atom, dublin)
        .map(name -> PersonParser.named(HtmlToMarkdown.plain(name), "").name())
        .filter(name -> !name.isBlank())
        .distinct()
        .toList();
  }

  /** RSS has {@code mail (Name)}. */
  private static String name(XmlRecord author) {
    String name = author.first("name");
    return name.isEmpty() ? author.value().replaceFirst("^\\S+@\\S+\\s*\\((.*)\\)$", "$1") : name;
  }

  private Optional<DatabaseTimestamp> date() {
    return DatabaseTimestamp.written(
        entry.first("published", "issued", "pubDate", "dc:date", "created", "updated", "modified"));
  }

  private List<String> terms() {
    return Stream.concat(entry.parts("category").stream(), entry.parts("dc:subject").stream())
        .map(
            term ->
                term.attribute("label").isEmpty()
                    ? term.attribute("term").isEmpty() ? term.value() : term.attribute("term")
                    : term.attribute("label"))
        .map(HtmlToMarkdown::plain)
        .filter(term -> !term.isEmpty())
        .distinct()
        .toList();
  }

  private boolean isDraft() {
    return entry.parts("app:control").stream()
        .anyMatch(each -> each.text("app:draft").equals("yes"));
  }

  private String body() {
    for (String part :
        List.of("content:encoded", "content", "xhtml:body", "body", "description", "summary")) {
      Optional<XmlRecord> said = entry.parts(part).stream().findFirst();
      if (said.isPresent() && !said.get().value().isEmpty()) {
        boolean text = said.get().attribute("type").matches("text|text/plain");
        return text ? escaped(said.get().value()) : said.get().value();
      }
    }
    return "";
  }

  private boolean isBody(String part, String body) {
    return entry.text(part).isEmpty()
        || body.equals(entry.text(part))
        || body.equals(escaped(entry.text(part)));
  }

  private static String escaped(String text) {
    return "<p>"
        + text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replaceAll("\\n\\s*\\n", "</p><p>")
            .replace("\n", "<br>")
        + "</p>";
  }

  /** What is heard or seen beside the text, where the text does not lead there. */
  private String enclosures(String body) {
    StringBuilder links = new StringBuilder();
    Stream<String> rss = entry.parts("enclosure").stream().map(each -> each.attribute("url"));
    Stream<String> atom =
        entry.parts("link").stream()
            .filter(each -> each.attribute("rel").equals("enclosure"))
            .map(each -> each.attribute("href"));
    Stream.concat(rss, atom)
        .filter(address -> address.matches("(?i)https?://[^\\s\"<>]+") && !body.contains(address))
        .distinct()
        .forEach(
            address ->
                links
                    .append("\n<p><a href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a></p>"));
    return links.toString();
  }
}
