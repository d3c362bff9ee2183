package florilege.bind.rendered;

import florilege.book.Chapter;
import florilege.book.LocalizedWords;
import florilege.text.BlockDirections;
import florilege.text.WritingDirection;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import florilege.text.html.policy.ValidUrl;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes the markup that chapters of every kind share. */
public final class SectionMarkup {

  /** Stands for the argument of a phrase while its place in the sentence is looked for. */
  private static final String MARK = "\uE000";

  private SectionMarkup() {}

  /** The document element of a chapter. */
  public static ElementBuilder root(String element, String id, Chapter.Kind kind, String lang) {
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return ElementBuilder.root(element)
        .with("id", id)
        .with("class", name)
        .with("lang", lang)
        .with("xml:lang", lang)
        .with("dir", WritingDirection.of(lang) == WritingDirection.RTL ? "rtl" : "")
        .with("epub:type", type(kind))
        .with("role", role(kind))
        .with("aria-labelledby", id + "-title");
  }

  /** Its title; the id is the one that the document element names. */
  public static ElementBuilder title(ElementBuilder parent, String id, String title) {
    return parent.add("h1").with("class", "title").with("id", id + "-title").text(title);
  }

  /** A title in the book's own words, on a page of the book's language. */
  public static void title(
      ElementBuilder parent, String id, String title, LocalizedWords words, String lang) {
    title(parent, id, "");
    say(new ElementBuilder(Dom.elements(parent.element(), "h1").get(0)), title, words, lang);
  }

  /**
   * Says something in the book's own words; where there are none in the language of the book, the
   * tag says which language they are in, and its direction.
   *
   * @param lang of the book
   */
  public static void say(ElementBuilder tag, String text, LocalizedWords words, String lang) {
    if (!Locale.forLanguageTag(lang).getLanguage().equals(words.lang())) {
      tag.with("lang", words.lang()).with("xml:lang", words.lang());
      WritingDirection direction = WritingDirection.of(words.lang());
      tag.with("dir", direction == WritingDirection.of(lang) ? "" : direction.toString());
    }
    tag.text(text);
  }

  /**
   * Where the book's own words go: into the tag, or, if they are written the other way than the
   * text around it, into a part of it that does not turn them.
   */
  public static ElementBuilder own(ElementBuilder tag, LocalizedWords words) {
    WritingDirection direction = WritingDirection.of(words.lang());
    return direction == BlockDirections.around(tag.element())
        ? tag
        : tag.add("bdi").with("dir", direction.toString());
  }

  /** Adds a title to words of a language, apart from them if it is written the other way. */
  public static void cite(ElementBuilder parent, String title, String lang) {
    WritingDirection direction = WritingDirection.of(lang);
    boolean apart = BlockDirections.first(title).orElse(direction) != direction;
    (apart ? parent.add("bdi") : parent).text(title);
  }

  /** A sentence of the book's own words with markup in the place of its argument. */
  public static void phrase(
      ElementBuilder parent, LocalizedWords words, String key, Consumer<ElementBuilder> argument) {
    String sentence = words.say(key, MARK);
    int at = sentence.indexOf(MARK);
    parent.text(sentence.substring(0, at));
    argument.accept(parent);
    parent.text(sentence.substring(at + MARK.length()));
  }

  /** An address that can be followed; what is no web address stays text. */
  public static void link(ElementBuilder parent, String address) {
    String words = address.replaceFirst("^(?i)https?://", "");
    ValidUrl.web(address)
        .ifPresentOrElse(
            href -> parent.add("a").with("href", href).text(words), () -> parent.text(address));
  }

  /** EPUB 3 Structural Semantics Vocabulary 1.1. */
  private static String type(Chapter.Kind kind) {
    return switch (kind) {
      case COVER -> "cover";
      case TITLE_PAGE -> "titlepage";
      case IMPRINT -> "colophon";
      case CONTENTS -> "frontmatter";
      case PART -> "part";
      case ARTICLE, DISCUSSIONS -> "chapter";
      case CONTRIBUTORS -> "contributors";
    };
  }

  /** DPUB-ARIA 1.1; none where no role fits, so that nothing false is said. */
  private static String role(Chapter.Kind kind) {
    return switch (kind) {
      case IMPRINT -> "doc-colophon";
      case PART -> "doc-part";
      case ARTICLE, DISCUSSIONS -> "doc-chapter";
      case CONTRIBUTORS -> "doc-credits";
      case COVER, TITLE_PAGE, CONTENTS -> "region";
    };
  }
}
