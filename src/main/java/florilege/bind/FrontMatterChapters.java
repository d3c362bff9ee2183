package florilege.bind;

import static florilege.book.Chapter.Kind.CONTENTS;
import static florilege.book.Chapter.Kind.COVER;
import static florilege.book.Chapter.Kind.IMPRINT;
import static florilege.book.Chapter.Kind.TITLE_PAGE;

import florilege.bind.links.ImageResolver;
import florilege.bind.rendered.IdAllocator;
import florilege.bind.rendered.RenderedArticle;
import florilege.bind.rendered.SectionMarkup;
import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.LocalizedWords;
import florilege.book.Metadata;
import florilege.book.ProgramInfo;
import florilege.image.BookImage;
import florilege.model.Settings;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.PartialDate;
import florilege.model.metadata.Person;
import florilege.model.metadata.Revision;
import florilege.text.dom.ElementBuilder;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes what stands before the first article: cover, title page, imprint, contents. */
final class FrontMatterChapters {

  /** The most characters of a name that is not broken. */
  private static final int LONGEST_UNBROKEN = 24;

  private final Metadata metadata;
  private final LocalizedWords words;
  private final IdAllocator ids;

  FrontMatterChapters(Metadata metadata, LocalizedWords words, IdAllocator ids) {
    this.metadata = metadata;
    this.words = words;
    this.ids = ids;
  }

  /** The editor's picture, or the title for the style to make a cover of. */
  Chapter cover(Optional<BookImage> picture) {
    String id = ids.claimPlain("cover");
    ElementBuilder root = SectionMarkup.root("section", id, COVER, metadata.lang());
    if (picture.isPresent()) {
      root.with("aria-label", words.say("cover")).element().removeAttribute("aria-labelledby");
      ElementBuilder img =
          root.add("figure")
              .with("class", "cover")
              .add("img")
              .with("alt", words.say("cover.alt", metadata.title()));
      ImageResolver.show(img.element(), picture.get());
    } else {
      faces(root, id);
    }
    return chapter(id, COVER, words.say("cover"), root);
  }

  Chapter titlePage() {
    String id = ids.claimPlain("title-page");
    ElementBuilder root = SectionMarkup.root("section", id, TITLE_PAGE, metadata.lang());
    faces(root, id);
    String date = words.day(metadata.date());
    own(root, "date", date);
    return chapter(id, TITLE_PAGE, words.say("title-page"), root);
  }

  private void faces(ElementBuilder root, String id) {
    SectionMarkup.title(root, id, metadata.title());
    line(root, "subtitle", metadata.subtitle());
    line(root, "creators", words.list(names(metadata.creators(), "aut")));
    List<String> editors = names(metadata.contributors(), "edt");
    own(root, "editors", editors.isEmpty() ? "" : words.say("edited", words.list(editors)));
    line(root, "publisher", metadata.publisher());
  }

  private static List<String> names(List<Person> people, String role) {
    return people.stream()
        .filter(p -> p.role().equals(role))
        .map(Person::name)
        .map(FrontMatterChapters::unbroken)
        .toList();
  }

  /** A name that stands in one line, unless it is so long that a narrow page might not hold it. */
  private static String unbroken(String name) {
    return name.length() <= LONGEST_UNBROKEN ? name.replace(' ', '\u00A0') : name;
  }

  /** Rights, where the articles come from, and how the book was made. */
  Chapter imprint(
      List<RenderedArticle> manuscripts,
      Settings.Names names,
      Book.Census census,
      Revision revision) {
    String id = ids.claimPlain("imprint");
    ElementBuilder root = SectionMarkup.root("section", id, IMPRINT, metadata.lang());
    SectionMarkup.title(root, id, words.say("imprint"), words, metadata.lang());
    line(root, "description", metadata.description());
    line(root, "rights", metadata.rights());
    String hosts =
        words.list(
            manuscripts.stream()
                .map(article -> host(article.article().url()))
                .filter(h -> !h.isEmpty())
                .distinct()
                .sorted()
                .toList());
    own(root, "sources", hosts.isEmpty() ? "" : words.say("first-published", hosts));
    own(root, "written", written(manuscripts));
    own(root, "comments", census.comments() == 0 ? "" : words.say("comments.notice"));
    own(root, "names", census.comments() == 0 ? "" : notice(names));
    own(
        root,
        "series",
        metadata.series().isEmpty() || metadata.position().isEmpty()
            ? metadata.series()
            : words.say("series", metadata.series(), metadata.position()));
    own(root, "revision", revised(revision));
    own(
        root,
        "identifier",
        isForPeople(metadata.identifier()) ? words.say("identifier", metadata.identifier()) : "");
    own(
        root,
        "colophon",
        words.say("made", ProgramInfo.NAME, census.articles(), census.comments()));
    return chapter(id, IMPRINT, words.say("imprint"), root);
  }

  /** Whether anybody could look for an identifier: an ISBN, or an address. */
  private static boolean isForPeople(String identifier) {
    return !identifier.startsWith("urn:uuid:");
  }

  private String revised(Revision revision) {
    PartialDate day =
        new PartialDate(revision.day().atStartOfDay(), ZoneOffset.UTC, PartialDate.Precision.DAY);
    return revision.isCorrection() ? words.say("revision", revision.number(), words.day(day)) : "";
  }

  private String notice(Settings.Names names) {
    return switch (names) {
      case FULL -> "";
      case INITIALS -> words.say("names.initials");
      case PSEUDONYMS -> words.say("names.pseudonyms");
    };
  }

  private String written(List<RenderedArticle> manuscripts) {
    List<String> days =
        manuscripts.stream()
            .map(article -> article.article().date())
            .filter(d -> !d.isNone())
            .sorted()
            .map(words::day)
            .distinct()
            .toList();
    return switch (days.size()) {
      case 0 -> "";
      case 1 -> words.say("written.on", days.get(0));
      default -> words.say("written", days.get(0), days.get(days.size() - 1));
    };
  }

  private static String host(LocatedText url) {
    try {
      return Objects.requireNonNullElse(URI.create(url.value()).getHost(), "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The table of contents; in an anthology each article is followed by who wrote it. */
  Chapter contents(List<Book.Entry> entries) {
    String id = ids.claimPlain("contents");
    ElementBuilder root = SectionMarkup.root("section", id, CONTENTS, metadata.lang());
    SectionMarkup.title(root, id, words.say("contents"), words, metadata.lang());
    list(root.add("nav").with("aria-labelledby", id + "-title"), entries);
    return chapter(id, CONTENTS, words.say("contents"), root);
  }

  private void list(ElementBuilder parent, List<Book.Entry> entries) {
    ElementBuilder list = parent.add("ol");
    for (Book.Entry entry : entries) {
      ElementBuilder item = list.add("li");
      ElementBuilder link = item.add("a").with("href", "#" + entry.target());
      SectionMarkup.cite(link, entry.title(), metadata.lang());
      if (!entry.by().isEmpty()) {
        link.add("span").with("class", "by").text(" · " + entry.by());
      }
      if (!entry.entries().isEmpty()) {
        list(item, entry.entries());
      }
    }
  }

  /** A line in the book's own words. */
  private void own(ElementBuilder root, String name, String text) {
    if (!text.isEmpty()) {
      SectionMarkup.say(root.add("p").with("class", name), text, words, metadata.lang());
    }
  }

  private static void line(ElementBuilder root, String name, String text) {
    if (!text.isEmpty()) {
      root.add("p").with("class", name).text(text);
    }
  }

  private static Chapter chapter(String id, Chapter.Kind kind, String title, ElementBuilder root) {
    return new Chapter(id, kind, title, List.of(), root.document());
  }
}
