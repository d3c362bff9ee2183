package florilege.imports.blogger;

import florilege.data.fields.PersonParser;
import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.records.DatabaseTimestamp;
import florilege.imports.records.ImportStats.Count;
import florilege.imports.records.ImportedComment;
import florilege.imports.records.ImportedComments;
import florilege.imports.records.ImportedDiscussion;
import florilege.imports.records.ImportedText;
import florilege.imports.source.XmlRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the comments on one article. Of who wrote them the name and the number of the profile
 * are read.
 */
final class BloggerComments {

  private final Optional<String> author;
  private final List<ImportedComment> all = new ArrayList<>();
  private final Map<String, Count> leftOut = new LinkedHashMap<>();
  private String address = "";

  /**
   * Begins without comments.
   *
   * @param author number of the profile of who wrote the article; null where that is not there
   */
  BloggerComments(String author) {
    this.author = Optional.ofNullable(author).filter(id -> !id.isEmpty());
  }

  void add(BloggerEntry entry) {
    XmlRecord record = entry.entry();
    String id = number(entry.id());
    address = address.isEmpty() ? entry.articleAddress() : address;
    all.add(
        new ImportedComment(
            id.isEmpty() ? "line-" + record.line() : id,
            name(record),
            DatabaseTimestamp.written(record.first("published", "updated"))
                .map(DatabaseTimestamp::iso)
                .orElse(""),
            parent(record),
            "",
            entry.user(),
            author.equals(Optional.of(entry.user())),
            ImportedText.html(record.text("content"))));
    whyNot(record).ifPresent(why -> leftOut.put(all.get(all.size() - 1).id(), why));
  }

  /** The number at the end of an id or address. */
  private static String number(String id) {
    String number = id.replaceFirst("^.*[-/](\\d{1,40})(?:[/?#].*)?$", "$1");
    return number.matches("\\d+") ? number : "";
  }

  private static String name(XmlRecord record) {
    String name =
        record.parts("author").stream().map(author -> author.text("name")).findFirst().orElse("");
    boolean nobody = name.equals("Anonymous") || name.equals("Unknown");
    return nobody ? "" : PersonParser.named(HtmlToMarkdown.plain(name), "").name();
  }

  private static String parent(XmlRecord record) {
    String named = record.text("blogger:inReplyTo");
    return number(
        named.isEmpty()
            ? record.parts("link").stream()
                .filter(link -> link.attribute("rel").equals("related"))
                .map(link -> link.attribute("href"))
                .findFirst()
                .orElse("")
            : named);
  }

  private static Optional<Count> whyNot(XmlRecord record) {
    boolean removed =
        record.parts("gd:extendedProperty").stream()
            .anyMatch(each -> each.attribute("name").equals("blogger.contentRemoved"));
    return switch (record.text("blogger:status").toUpperCase(java.util.Locale.ROOT)) {
      case "SPAM", "SPAM_COMMENT" -> Optional.of(Count.SPAM);
      case "PENDING", "AWAITING_MODERATION", "GHOSTED" -> Optional.of(Count.UNAPPROVED);
      case "", "LIVE", "PUBLISHED" -> removed ? Optional.of(Count.TRASH) : Optional.empty();
      default -> Optional.of(Count.TRASH);
    };
  }

  ImportedComments comments() {
    all.sort(Comparator.comparing(ImportedComment::date));
    return ImportedComments.of(all, leftOut);
  }

  /** Those on an article that is not in the export. */
  ImportedDiscussion discussion(String id) {
    String slug =
        address.replaceFirst("[?#].*$", "").replaceFirst("\\.html?$", "").replaceFirst("^.*/", "");
    return new ImportedDiscussion(
        id, List.of(address), slug.isEmpty() ? "post-" + number(id) : slug, comments());
  }
}
