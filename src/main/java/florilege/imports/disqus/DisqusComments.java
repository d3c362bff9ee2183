package florilege.imports.disqus;

import florilege.data.fields.PersonParser;
import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.records.DatabaseTimestamp;
import florilege.imports.records.ImportStats.Count;
import florilege.imports.records.ImportedComment;
import florilege.imports.records.ImportedComments;
import florilege.imports.records.ImportedText;
import florilege.imports.source.XmlRecord;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the comments of one thread. Of who wrote them the name alone is looked at. */
final class DisqusComments {

  private final Map<String, ImportedComment> byId = new LinkedHashMap<>();
  private final Map<String, Count> leftOut = new LinkedHashMap<>();

  /**
   * Takes a comment.
   *
   * @param deleted whether its thread was deleted as a whole
   */
  void add(XmlRecord entry, boolean deleted) {
    String id = entry.attribute("dsq:id");
    String parent =
        entry.parts("parent").stream().map(part -> part.attribute("dsq:id")).findFirst().orElse("");
    ImportedComment comment =
        new ImportedComment(
            id.matches("[A-Za-z0-9_-]{1,40}") ? id : "line-" + entry.line(),
            author(entry),
            DatabaseTimestamp.of("", entry.text("createdAt"))
                .map(DatabaseTimestamp::iso)
                .orElse(""),
            parent,
            "",
            "",
            false,
            body(entry.text("message")));
    if (byId.putIfAbsent(comment.id(), comment) == null) {
      whyNot(entry, deleted).ifPresent(reason -> leftOut.put(comment.id(), reason));
    }
  }

  private static String author(XmlRecord entry) {
    String written =
        entry.parts("author").stream().map(author -> author.text("name")).findFirst().orElse("");
    return PersonParser.named(HtmlToMarkdown.plain(written), "").name();
  }

  /** Whom a comment speaks to is written {@code @name:disqus}. */
  private static ImportedText body(String message) {
    return ImportedText.html(message.replaceAll("@([\\w-]+):disqus\\b", "@$1"));
  }

  private static Optional<Count> whyNot(XmlRecord entry, boolean deleted) {
    if (entry.text("isSpam").equals("true")) {
      return Optional.of(Count.SPAM);
    } else if (deleted || entry.text("isDeleted").equals("true")) {
      return Optional.of(Count.TRASH);
    }
    return entry.text("isApproved").equals("false")
        ? Optional.of(Count.UNAPPROVED)
        : Optional.empty();
  }

  /** All of them, oldest first. */
  ImportedComments comments() {
    return ImportedComments.of(
        byId.values().stream().sorted(Comparator.comparing(ImportedComment::date)).toList(),
        leftOut);
  }
}
