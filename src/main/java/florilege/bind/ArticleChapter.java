package florilege.bind;

import florilege.book.Chapter;
import florilege.book.Words;
import florilege.model.Article;
import florilege.model.Person;
import florilege.model.Settings;
import florilege.model.Text;
import florilege.text.Direction;
import florilege.text.Directions;
import florilege.text.Tag;
import florilege.text.Typography;
import java.util.List;

/**
 * An article as a chapter: opening, text, where it comes from, and the discussion where it is
 * wanted here.
 */
final class ArticleChapter {

  private final Words words;
  private final Links links;
  private final Illustrations illustrations;
  private final DiscussionSection discussion;

  ArticleChapter(
      Words words, Links links, Illustrations illustrations, DiscussionSection discussion) {
    this.words = words;
    this.links = links;
    this.illustrations = illustrations;
    this.discussion = discussion;
  }

  Chapter make(Manuscript m) {
    Typography typography = Typography.of(m.lang());
    String title = typography.set(m.article().title().value());
    Tag root = Section.root("section", m.id(), Chapter.Kind.ARTICLE, m.lang());
    opening(root, m, title, typography);
    body(root, m, typography);
    provenance(root, m.article(), typography);
    links.resolve(m.conversation());
    if (m.conversation().stands(Settings.Placement.AFTER_ARTICLE)) {
      discussion.addAfter(root, m.conversation());
    } else if (m.conversation().stands(Settings.Placement.AT_END)) {
      toDiscussion(root, m.conversation());
    }
    return new Chapter(m.id(), Chapter.Kind.ARTICLE, title, m.sources(), root.document());
  }

  /** The way to a discussion that stands at the end of the book. */
  private void toDiscussion(Tag root, Conversation conversation) {
    Tag line = root.add("p").with("class", "to-discussion").with("lang", words.lang());
    String count = words.say("comments", conversation.all().size());
    Section.phrase(
        Section.own(line, words),
        words,
        "comments.more",
        p -> p.add("a").with("href", "#" + conversation.id()).text(count));
  }

  private void opening(Tag root, Manuscript m, String title, Typography typography) {
    Article article = m.article();
    Tag header = root.add("header");
    Section.title(header, m.id(), title);
    if (!article.subtitle().isEmpty()) {
      header
          .add("p")
          .with("class", "subtitle")
          .with("role", "doc-subtitle")
          .text(typography.set(article.subtitle().value()));
    }
    if (!article.authors().isEmpty()) {
      List<String> names =
          article.authors().stream().map(Person::name).map(Typography::name).toList();
      Tag byline = header.add("p").with("class", "byline").with("lang", words.lang());
      Section.own(byline, words).text(words.say("by", words.list(names)));
    }
    if (!article.date().isNone()) {
      Tag dateline = header.add("p").with("class", "dateline").with("lang", words.lang());
      Section.own(dateline, words)
          .add("time")
          .with("datetime", article.date().iso())
          .text(words.day(article.date()));
    }
    if (!article.summary().isEmpty()) {
      header.add("p").with("class", "summary").text(typography.set(article.summary().value()));
    }
    illustrations
        .lead(m)
        .ifPresent(
            picture -> {
              Tag figure = header.add("figure").with("class", "lead");
              Illustrations.show(figure.add("img").with("alt", title).element(), picture);
            });
  }

  private void body(Tag root, Manuscript m, Typography typography) {
    links.resolve(m);
    typography.set(m.body().getDocumentElement());
    Directions.mark(m.body().getDocumentElement(), Direction.of(m.lang()));
    Tag body = root.add("div").with("class", "body").copy(m.body().getDocumentElement());
    Section.nameNotes(body, words);
    Section.nameBoxes(body, words);
    Section.nameListings(body, words);
  }

  private void provenance(Tag root, Article article, Typography typography) {
    List<String> tags = article.tags().stream().map(Text::value).map(typography::set).toList();
    if (article.url().isEmpty() && article.licence().isEmpty() && tags.isEmpty()) {
      return;
    }
    Tag footer = root.add("footer").with("class", "provenance").with("lang", words.lang());
    if (!article.url().isEmpty()) {
      Section.phrase(
          Section.own(footer.add("p").with("class", "source"), words),
          words,
          "source",
          url -> Section.link(url, article.url().value()));
    }
    if (!article.licence().isEmpty()) {
      Section.own(footer.add("p").with("class", "licence"), words)
          .text(words.say("licence", typography.set(article.licence().value())));
    }
    if (!tags.isEmpty()) {
      Section.own(footer.add("p").with("class", "tags"), words)
          .text(words.say("tags", String.join(", ", tags)));
    }
  }
}
