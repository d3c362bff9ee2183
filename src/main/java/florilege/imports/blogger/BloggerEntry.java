package florilege.imports.blogger;

import florilege.imports.feed.FeedEntry;
import florilege.imports.records.ImportedArticle;
import florilege.imports.records.ImportedComments;
import florilege.imports.source.XmlRecord;
import java.util.List;
import java.util.Locale;

/**
 * Represents a post, a page, a comment or a setting in an export of Blogger. Blogger's own export
 * says which by a category, Google Takeout by {@code blogger:type}.
 *
 * @param entry of the feed
 */
record BloggerEntry(XmlRecord entry) {

  private static final String KIND = "http://schemas.google.com/g/2005#kind";

  String id() {
    return entry.text("id");
  }

  private String kind() {
    String type = entry.text("blogger:type");
    return type.isEmpty()
        ? entry.parts("category").stream()
            .filter(each -> each.attribute("scheme").equals(KIND))
            .map(each -> each.attribute("term").replaceFirst("^.*#", ""))
            .findFirst()
            .orElse("")
        : type.toLowerCase(Locale.ROOT);
  }

  private String status() {
    return entry.text("blogger:status").toUpperCase(Locale.ROOT);
  }

  boolean isComment() {
    return kind().equals("comment");
  }

  boolean isPage() {
    return kind().equals("page");
  }

  /** Whether it is a post or a page. */
  boolean isArticle() {
    return kind().equals("post") || isPage();
  }

  boolean isSetting() {
    return kind().equals("settings") || kind().equals("template");
  }

  boolean isDeleted() {
    return status().contains("TRASHED") || status().contains("DELETED");
  }

  /** Id of the article that a comment is about, or empty. */
  String article() {
    String parent = entry.text("blogger:parent");
    return parent.isEmpty()
        ? entry.parts("thr:in-reply-to").stream()
            .map(each -> each.attribute("ref"))
            .findFirst()
            .orElse("")
        : parent;
  }

  /** Address of the article that a comment is about, or empty. */
  String articleAddress() {
    return entry.parts("thr:in-reply-to").stream()
        .map(each -> each.attribute("href"))
        .findFirst()
        .orElse("");
  }

  /** About how much memory its text takes, in UTF-16 units. */
  long size() {
    return entry.text("content").length() + 500L;
  }

  /** The number of the profile of who wrote it, or empty. */
  String user() {
    return entry.parts("author").stream()
        .map(author -> author.text("uri").replaceFirst("^.*/(\\d{3,30})/?$", "$1"))
        .filter(id -> id.matches("\\d+"))
        .findFirst()
        .orElse("");
  }

  ImportedArticle article(ImportedComments comments) {
    FeedEntry feed = new FeedEntry(entry);
    boolean draft =
        status().equals("DRAFT")
            || status().equals("SCHEDULED")
            || entry.parts("app:control").stream()
                .anyMatch(each -> each.text("app:draft").equals("yes"));
    List<String> labels =
        entry.parts("category").stream()
            .filter(each -> !each.attribute("scheme").equals(KIND))
            .map(each -> each.attribute("term"))
            .filter(term -> !term.isBlank())
            .toList();
    String link = feed.link();
    String address = link.isEmpty() ? entry.text("blogger:filename") : link;
    return feed.article(id(), isPage(), draft ? "" : address, labels, draft, comments);
  }
}
