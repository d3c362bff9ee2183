package florilege.bind;

import florilege.bind.Manuscript.Remark;
import florilege.book.Words;
import florilege.model.Article;
import florilege.model.Comment;
import florilege.model.Date;
import florilege.model.Person;
import florilege.model.Settings;
import florilege.text.Tag;
import florilege.text.Typography;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The discussion of an article: threads in order, nested to a depth, each comment saying whom it
 * answers. Marked up with RDFa Lite and schema.org's {@code Comment}.
 */
final class DiscussionSection {

  private static final Comparator<Remark> BY_DATE = Comparator.comparing(r -> r.comment().posted());

  private final Words words;
  private final Links links;
  private final Settings.Comments settings;

  DiscussionSection(Words words, Links links, Settings.Comments settings) {
    this.words = words;
    this.links = links;
    this.settings = settings;
  }

  /** Id of the discussion of an article. */
  static String id(Manuscript m) {
    return m.id() + "-discussion";
  }

  /** Adds the discussion as a section after its article. */
  void addAfter(Tag article, Manuscript m) {
    add(article, m).text(words.say("discussion"));
  }

  /** Adds the discussion as a section among others, with a link back to its article. */
  void addGathered(Tag parent, Manuscript m) {
    Tag title = add(parent, m);
    Section.phrase(
        title,
        words,
        "discussion.of",
        t -> t.add("a").with("href", "#" + m.id()).text(m.article().title().value()));
  }

  /** Adds all but the words of the title, which is returned. */
  private Tag add(Tag parent, Manuscript m) {
    String id = id(m);
    Tag section =
        parent
            .add("section")
            .with("class", "discussion")
            .with("id", id)
            .with("aria-labelledby", id + "-title");
    section.with("lang", words.lang()).with("xml:lang", words.lang());
    Tag title = section.add("h2").with("class", "title").with("id", id + "-title");
    section.add("p").with("class", "summary").text(summary(m.remarks()));
    for (Remark remark : threads(m.remarks())) {
      comment(section, remark, Optional.empty(), 1, m);
    }
    return title;
  }

  /** Threads as the settings say; replies always as a conversation goes. */
  private List<Remark> threads(List<Remark> threads) {
    return switch (settings.order()) {
      case OLDEST_FIRST -> oldestFirst(threads);
      case NEWEST_FIRST -> threads.stream().sorted(BY_DATE.reversed()).toList();
    };
  }

  private static List<Remark> oldestFirst(List<Remark> remarks) {
    return remarks.stream().sorted(BY_DATE).toList();
  }

  private String summary(List<Remark> threads) {
    List<Comment> all = Remark.all(threads).stream().map(Remark::comment).toList();
    long people =
        all.stream().map(c -> c.author().name()).filter(name -> !name.isBlank()).distinct().count();
    String count = words.say("comments", all.size());
    String by = people == 0 ? count : words.say("comments.by", count, words.say("people", people));
    List<String> days =
        all.stream()
            .map(Comment::posted)
            .filter(d -> !d.isNone())
            .sorted()
            .map(words::day)
            .distinct()
            .toList();
    return switch (days.size()) {
      case 0 -> by + ".";
      case 1 -> words.say("comments.on", by, days.get(0)) + ".";
      default -> words.say("comments.between", by, days.get(0), days.get(days.size() - 1)) + ".";
    };
  }

  /**
   * A comment and, inside it, the replies to it; those that are too deep come after it at its own
   * depth.
   */
  private void comment(
      Tag parent, Remark remark, Optional<Remark> answered, int depth, Manuscript m) {
    Article article = m.article();
    boolean own = article.authors().stream().anyMatch(a -> same(a, remark.comment().author()));
    Tag comment =
        parent.add("article").with("class", "comment depth-" + depth + (own ? " by-author" : ""));
    comment.with("id", remark.id()).with("aria-labelledby", remark.id() + "-by");
    comment
        .with("vocab", "https://schema.org/")
        .with("typeof", "Comment")
        .with("resource", "#" + remark.id());
    header(comment, remark, answered, own);
    text(comment, remark, m);
    for (Remark reply : oldestFirst(remark.replies())) {
      if (depth < settings.depth()) {
        comment(comment, reply, Optional.of(remark), depth + 1, m);
      } else {
        comment(parent, reply, Optional.of(remark), depth, m);
      }
    }
  }

  private void header(Tag comment, Remark remark, Optional<Remark> answered, boolean own) {
    Tag header = comment.add("header");
    Tag attribution = header.add("p").with("class", "attribution").with("id", remark.id() + "-by");
    attribution
        .add("span")
        .with("class", "commenter")
        .with("property", "author")
        .text(name(remark));
    if (own) {
      attribution.text(" ").add("span").with("class", "badge").text(words.say("author"));
    }
    Date posted = remark.comment().posted();
    if (!posted.isNone()) {
      Tag permalink =
          attribution.text(" ").add("a").with("class", "permalink").with("href", "#" + remark.id());
      permalink
          .add("time")
          .with("property", "dateCreated")
          .with("datetime", posted.iso())
          .text(words.date(posted));
    }
    answered.ifPresent(
        parent -> {
          Tag line = header.add("p").with("class", "in-reply-to");
          Section.phrase(
              line,
              words,
              "in-reply-to",
              p -> p.add("a").with("href", "#" + parent.id()).text(name(parent)));
        });
  }

  private void text(Tag comment, Remark remark, Manuscript m) {
    links.resolve(remark.body().getDocumentElement(), m, remark.comment().body());
    Typography.of(m.lang()).set(remark.body().getDocumentElement());
    Tag text = comment.add("div").with("class", "text").with("property", "text");
    text.with("lang", m.lang()).with("xml:lang", m.lang()).copy(remark.body().getDocumentElement());
  }

  private String name(Remark remark) {
    Person author = remark.comment().author();
    return author.isAnonymous() ? words.say("anonymous") : author.name();
  }

  /** Whether two names are those of one person, as far as names can tell. */
  private static boolean same(Person one, Person other) {
    return !other.isAnonymous() && folded(one.name()).equals(folded(other.name()));
  }

  private static String folded(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }
}
