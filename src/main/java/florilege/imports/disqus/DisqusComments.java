package florilege.imports.disqus;

import florilege.data.People;
import florilege.imports.DatabaseTimestamp;
import florilege.imports.ImportStats.Count;
import florilege.imports.ImportedComment;
import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.xml.XmlRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The comments of one thread. Of who wrote them the name alone is looked at. */
final class DisqusComments {

  /**
   * A comment.
   *
   * @param remark as it is written
   * @param parent what it answers, whether that is there or not
   * @param out why it is left out, if it is
   */
  private record WxrPost(ImportedComment remark, String parent, Optional<Count> out) {}

  private final Map<String, WxrPost> byId = new LinkedHashMap<>();

  void add(XmlRecord entry, boolean deleted) {
    String id = entry.attribute("dsq:id");
    ImportedComment remark =
        new ImportedComment(
            id.matches("[A-Za-z0-9_-]{1,40}") ? id : "line-" + entry.line(),
            author(entry),
            DatabaseTimestamp.of("", entry.text("createdAt"))
                .map(DatabaseTimestamp::iso)
                .orElse(""),
            "",
            "",
            "",
            false,
            body(entry.text("message")));
    String parent =
        entry.parts("parent").stream().map(part -> part.attribute("dsq:id")).findFirst().orElse("");
    byId.putIfAbsent(remark.id(), new WxrPost(remark, parent, whyNot(entry, deleted)));
  }

  private static String author(XmlRecord entry) {
    String written =
        entry.parts("author").stream().map(author -> author.text("name")).findFirst().orElse("");
    return People.named(HtmlToMarkdown.plain(written), "").name();
  }

  /** Whom a comment speaks to is written {@code @name:disqus}. */
  private static String body(String message) {
    return HtmlToMarkdown.comment(false)
        .toMarkdown(message.replaceAll("@([\\w-]+):disqus\\b", "@$1"));
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

  /** Those that readers saw, oldest first. */
  List<ImportedComment> remarks() {
    List<ImportedComment> remarks = new ArrayList<>();
    byId.values().stream()
        .filter(post -> post.out().isEmpty())
        .sorted(Comparator.comparing(post -> post.remark().date()))
        .forEach(post -> remarks.add(answering(post.remark(), above(post))));
    return remarks;
  }

  private static ImportedComment answering(ImportedComment remark, String other) {
    return new ImportedComment(
        remark.id(),
        remark.author(),
        remark.date(),
        other,
        remark.kind(),
        remark.user(),
        remark.byAuthor(),
        remark.body());
  }

  /** What it answers; where that is left out, what that answered. */
  private String above(WxrPost post) {
    Set<String> seen = new HashSet<>();
    String parent = post.parent();
    while (byId.containsKey(parent) && byId.get(parent).out().isPresent() && seen.add(parent)) {
      parent = byId.get(parent).parent();
    }
    return byId.containsKey(parent) && byId.get(parent).out().isEmpty() ? parent : "";
  }

  /** Ids of those that are left out. */
  Set<String> withdrawn() {
    return byId.values().stream()
        .filter(post -> post.out().isPresent())
        .map(post -> post.remark().id())
        .collect(Collectors.toSet());
  }

  /** Why, for each of them. */
  List<Count> reasons() {
    return byId.values().stream().flatMap(post -> post.out().stream()).toList();
  }
}
