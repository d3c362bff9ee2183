package florilege.bind.discussion;

import florilege.bind.links.ImageResolver;
import florilege.bind.rendered.RenderedComment;
import florilege.bind.rendered.RenderedDiscussion;
import florilege.bind.rendered.SectionMarkup;
import florilege.book.LocalizedWords;
import florilege.image.BookImage;
import florilege.model.metadata.PartialDate;
import florilege.text.BlockDirections;
import florilege.text.WritingDirection;
import florilege.text.dom.ElementBuilder;
import florilege.text.typography.Typography;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Writes a discussion as a section: a summary, then threads in order, nested to a depth, each
 * comment saying whom it answers. Marked up with RDFa Lite and schema.org's {@code Comment}.
 */
public final class DiscussionSection {

  private static final Comparator<RenderedComment> BY_DATE =
      Comparator.comparing(r -> r.comment().posted());

  private final LocalizedWords words;
  private final List<BookImage> drawn = new ArrayList<>();

  public DiscussionSection(LocalizedWords words) {
    this.words = words;
  }

  /** The pictures of discussions over time, so far. */
  public List<BookImage> drawn() {
    return drawn;
  }

  /** Adds a discussion as a section after its article. */
  public void addAfter(ElementBuilder article, RenderedDiscussion discussion) {
    String id = article.element().getAttribute("id");
    add(article, discussion, "#" + id).text(words.say("discussion"));
  }

  /**
   * Adds a discussion as a section among others.
   *
   * @param href of what it is about; empty where that is nowhere
   * @param issue in which that is, if it is in another; else empty
   */
  public void addGathered(
      ElementBuilder parent, RenderedDiscussion discussion, String href, String issue) {
    String about = Typography.of(discussion.lang()).set(discussion.about());
    ElementBuilder title = add(parent, discussion, href);
    SectionMarkup.phrase(
        title,
        words,
        "discussion.of",
        t ->
            SectionMarkup.cite(
                href.isEmpty() ? t : t.add("a").with("href", href), about, words.lang()));
    title.text(issue.isEmpty() ? "" : " (" + issue + ")");
  }

  /**
   * Adds all but the words of the title, which is returned.
   *
   * @param href of what is discussed; empty where that is nowhere
   */
  private ElementBuilder add(ElementBuilder parent, RenderedDiscussion discussion, String href) {
    String id = discussion.id();
    ElementBuilder section =
        parent
            .add("section")
            .with("class", "discussion")
            .with("id", id)
            .with("vocab", "https://schema.org/")
            .with("typeof", "Article")
            .with("resource", href)
            .with("aria-labelledby", id + "-title");
    section.with("lang", words.lang()).with("xml:lang", words.lang());
    ElementBuilder title = section.add("h2").with("class", "title").with("id", id + "-title");
    summary(section, discussion);
    for (RenderedComment remark : inOrder(discussion)) {
      comment(section, remark, Optional.empty(), 1, discussion);
    }
    if (discussion.refused() > 0) {
      String omitted = words.say("comments.omitted", discussion.refused());
      SectionMarkup.own(section.add("p").with("class", "placeholder"), words).text(omitted);
    }
    return SectionMarkup.own(title, words);
  }

  private void summary(ElementBuilder section, RenderedDiscussion discussion) {
    List<RenderedComment> all = discussion.all();
    long people =
        all.stream()
            .map(remark -> remark.comment().author().name())
            .filter(name -> !name.isBlank())
            .distinct()
            .count();
    String count = words.say("comments", all.size());
    String by = people == 0 ? count : words.say("comments.by", count, words.say("people", people));
    List<PartialDate> dates =
        all.stream().map(r -> r.comment().posted()).filter(d -> !d.isNone()).sorted().toList();
    ElementBuilder line = SectionMarkup.own(section.add("p").with("class", "summary"), words);
    line.text(when(by, dates) + ".");
    if (!discussion.settings().closed().isNone()) {
      String day = words.day(discussion.settings().closed());
      line.text(" " + words.say("comments.closed", day));
    }
    CommentTimeline.of(dates, words)
        .ifPresent(
            timeline -> {
              BookImage picture = timeline.draw(discussion.id());
              drawn.add(picture);
              ElementBuilder figure = section.add("figure").with("class", "timeline");
              ImageResolver.show(figure.add("img").with("alt", timeline.alt()).element(), picture);
            });
  }

  private String when(String count, List<PartialDate> dates) {
    List<String> days = dates.stream().map(words::day).distinct().toList();
    return switch (days.size()) {
      case 0 -> count;
      case 1 -> words.say("comments.on", count, days.get(0));
      default -> words.say("comments.between", count, days.get(0), days.get(days.size() - 1));
    };
  }

  /** Threads as the settings say; replies always as a conversation goes. */
  private static List<RenderedComment> inOrder(RenderedDiscussion discussion) {
    Comparator<RenderedComment> byDate =
        switch (discussion.settings().order()) {
          case OLDEST_FIRST -> BY_DATE;
          case NEWEST_FIRST -> BY_DATE.reversed();
        };
    Comparator<RenderedComment> order =
        switch (discussion.settings().featured()) {
          case FIRST ->
              Comparator.comparing(DiscussionSection::hasFeatured).reversed().thenComparing(byDate);
          case IN_PLACE, ALONE -> byDate;
        };
    return discussion.remarks().stream().sorted(order).toList();
  }

  private static boolean hasFeatured(RenderedComment thread) {
    return RenderedComment.all(List.of(thread)).stream()
        .anyMatch(remark -> remark.comment().featured());
  }

  /**
   * A comment and, inside it, the replies to it; those that are too deep come after it at its own
   * depth.
   */
  private void comment(
      ElementBuilder parent,
      RenderedComment remark,
      Optional<RenderedComment> answered,
      int depth,
      RenderedDiscussion discussion) {
    boolean own = remark.own();
    boolean featured = remark.comment().featured();
    String by = remark.id() + "-by";
    ElementBuilder comment =
        parent
            .add("article")
            .with(
                "class",
                "comment depth-"
                    + depth
                    + (own ? " by-author" : "")
                    + (featured ? " featured" : ""))
            .with("id", remark.id())
            .with("aria-labelledby", answered.isEmpty() ? by : by + " " + remark.id() + "-to")
            .with("property", "comment")
            .with("typeof", "Comment")
            .with("resource", "#" + remark.id());
    BlockDirections.say(comment.element());
    ElementBuilder line = comment.add("header").add("p").with("class", "attribution");
    attribution(line, remark, own, featured);
    answered.ifPresent(other -> inReplyTo(line.text(" "), remark, other));
    text(comment, remark);
    for (RenderedComment reply : remark.replies().stream().sorted(BY_DATE).toList()) {
      boolean within = depth < discussion.settings().depth();
      comment(
          within ? comment : parent,
          reply,
          Optional.of(remark),
          within ? depth + 1 : depth,
          discussion);
    }
  }

  private void attribution(
      ElementBuilder line, RenderedComment remark, boolean own, boolean featured) {
    line.add("bdi")
        .with("class", "commenter")
        .with("id", remark.id() + "-by")
        .with("property", "author")
        .text(remark.by());
    if (own) {
      line.text(" ").add("span").with("class", "badge").text(words.say("author"));
    }
    if (featured) {
      line.text(" ").add("span").with("class", "badge").text(words.say("featured"));
    }
    PartialDate posted = remark.comment().posted();
    if (!posted.isNone()) {
      ElementBuilder link =
          line.text(" ").add("a").with("class", "permalink").with("href", "#" + remark.id());
      SectionMarkup.own(link, words)
          .add("time")
          .with("property", "dateCreated")
          .with("datetime", posted.iso())
          .text(words.date(posted));
    }
  }

  private void inReplyTo(ElementBuilder line, RenderedComment remark, RenderedComment answered) {
    ElementBuilder answer =
        line.add("span").with("class", "in-reply-to").with("id", remark.id() + "-to");
    SectionMarkup.phrase(
        SectionMarkup.own(answer, words),
        words,
        "in-reply-to",
        p -> p.add("a").with("href", "#" + answered.id()).add("bdi").text(answered.by()));
  }

  private static void text(ElementBuilder comment, RenderedComment remark) {
    ElementBuilder text = comment.add("div").with("class", "text").with("property", "text");
    text.with("lang", remark.lang()).with("xml:lang", remark.lang());
    WritingDirection direction = WritingDirection.of(remark.lang());
    if (direction != BlockDirections.around(text.element())) {
      text.with("dir", direction.toString());
    }
    text.copy(remark.root());
  }
}
