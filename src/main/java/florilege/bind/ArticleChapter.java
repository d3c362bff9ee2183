package florilege.bind;

import florilege.bind.discussion.DiscussionSection;
import florilege.bind.links.ImageResolver;
import florilege.bind.rendered.RenderedArticle;
import florilege.bind.rendered.RenderedDiscussion;
import florilege.bind.rendered.SectionMarkup;
import florilege.book.Chapter;
import florilege.book.LocalizedWords;
import florilege.model.Article;
import florilege.model.Design;
import florilege.model.Settings;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.Person;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import florilege.text.typography.Typography;
import java.util.List;

/**
 * Makes the chapter of an article: opening, text, where it comes from, and the discussion where it
 * is wanted here.
 */
final class ArticleChapter {

  private final LocalizedWords words;
  private final ImageResolver illustrations;
  private final DiscussionSection discussion;
  private final Design.ArticleStart start;

  ArticleChapter(
      LocalizedWords words,
      ImageResolver illustrations,
      DiscussionSection discussion,
      Design.ArticleStart start) {
    this.words = words;
    this.illustrations = illustrations;
    this.discussion = discussion;
    this.start = start;
  }

  Chapter make(RenderedArticle m) {
    Typography typography = Typography.of(m.lang());
    String title = typography.set(m.article().title().value());
    ElementBuilder root = SectionMarkup.root("section", m.id(), Chapter.Kind.ARTICLE, m.lang());
    start(root);
    opening(root, m, title, typography);
    root.add("div").with("class", "body").copy(m.root());
    provenance(root, m.article(), typography);
    if (m.conversation().stands(Settings.Placement.AFTER_ARTICLE)) {
      discussion.addAfter(root, m.conversation());
    } else if (m.conversation().stands(Settings.Placement.AT_END)) {
      toDiscussion(root, m.conversation());
    }
    return new Chapter(m.id(), Chapter.Kind.ARTICLE, title, m.sources(), root.document());
  }

  private void start(ElementBuilder root) {
    switch (start) {
      case AUTO -> {}
      case PAGE -> Dom.addClass(root.element(), "new-page");
      case RECTO -> Dom.addClass(root.element(), "recto");
      case RUN_ON -> Dom.addClass(root.element(), "run-on");
    }
  }

  /** The way to a discussion that stands at the end of the book. */
  private void toDiscussion(ElementBuilder root, RenderedDiscussion conversation) {
    ElementBuilder line = root.add("p").with("class", "to-discussion").with("lang", words.lang());
    String count = words.say("comments", conversation.all().size());
    SectionMarkup.phrase(
        SectionMarkup.own(line, words),
        words,
        "comments.more",
        p -> p.add("a").with("href", "#" + conversation.id()).text(count));
  }

  private void opening(
      ElementBuilder root, RenderedArticle m, String title, Typography typography) {
    Article article = m.article();
    ElementBuilder header = root.add("header");
    SectionMarkup.title(header, m.id(), title);
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
      ElementBuilder byline = header.add("p").with("class", "byline").with("lang", words.lang());
      SectionMarkup.own(byline, words).text(words.say("by", words.list(names)));
    }
    if (!article.date().isNone()) {
      ElementBuilder dateline =
          header.add("p").with("class", "dateline").with("lang", words.lang());
      SectionMarkup.own(dateline, words)
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
              ElementBuilder figure = header.add("figure").with("class", "lead");
              ImageResolver.show(figure.add("img").with("alt", title).element(), picture);
            });
  }

  private void provenance(ElementBuilder root, Article article, Typography typography) {
    List<String> tags =
        article.tags().stream().map(LocatedText::value).map(typography::set).toList();
    if (article.url().isEmpty() && article.licence().isEmpty() && tags.isEmpty()) {
      return;
    }
    ElementBuilder footer =
        root.add("footer").with("class", "provenance").with("lang", words.lang());
    if (!article.url().isEmpty()) {
      SectionMarkup.phrase(
          SectionMarkup.own(footer.add("p").with("class", "source"), words),
          words,
          "source",
          url -> SectionMarkup.link(url, article.url().value()));
    }
    if (!article.licence().isEmpty()) {
      SectionMarkup.own(footer.add("p").with("class", "licence"), words)
          .text(words.say("licence", typography.set(article.licence().value())));
    }
    if (!tags.isEmpty()) {
      SectionMarkup.own(footer.add("p").with("class", "tags"), words)
          .text(words.say("tags", String.join(", ", tags)));
    }
  }
}
