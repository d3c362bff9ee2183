package florilege.bind.names;

import florilege.bind.names.NameMentions.Found;
import florilege.bind.names.SvgNameReplacer.Replaced;
import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.Metadata;
import florilege.image.BookImage;
import florilege.image.format.MediaType;
import florilege.model.metadata.Cataloguing;
import florilege.model.metadata.Cataloguing.SubjectCode;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Goes through all texts of a bound book, once, and puts other names in the place of those of
 * readers who are not called by name: what is printed, what is read aloud, what a catalogue says,
 * what files are called. Ids are given without names from the first ({@link DisplayNames#plain}).
 */
public final class NameReplacer {

  /** Attributes that hold no words, or ids. */
  private static final Set<String> NO_WORDS =
      Set.of(
          "id",
          "lang",
          "xml:lang",
          "dir",
          "role",
          "epub:type",
          "typeof",
          "property",
          "vocab",
          "resource",
          "aria-labelledby",
          "aria-describedby",
          "headers",
          "start",
          "colspan",
          "rowspan",
          "width",
          "height",
          "style",
          "datetime",
          "type",
          "rel",
          "scope",
          "xmlns",
          "src",
          "display",
          "mathvariant",
          "stretchy",
          "encoding",
          "value");

  private final DisplayNames names;
  private final Map<String, MentionScope> scopes;
  private final MentionScope whole;
  private final List<Source> sources;
  private final Problems problems;
  private final Map<String, String> pictures = new HashMap<>();
  private final Set<String> doubtfulDrawings = new HashSet<>();

  private NameReplacer(
      DisplayNames names,
      Map<String, MentionScope> scopes,
      MentionScope whole,
      List<Source> sources,
      Problems problems) {
    this.names = names;
    this.scopes = scopes;
    this.whole = whole;
    this.sources = sources;
    this.problems = problems;
  }

  /**
   * The book without the names of readers, if they are not to be called by them.
   *
   * @param scopes where readers take part, by the ids of chapters and sections
   * @param settings texts that say something of the whole book
   * @param problems to which is added where a name may be left, and what could not stay as it was
   */
  public static Book of(
      Book book,
      DisplayNames names,
      Map<String, MentionScope> scopes,
      List<LocatedText> settings,
      Problems problems) {
    if (!names.conceals()) {
      return book;
    }
    List<Source> sources = settings.stream().map(text -> text.place().source()).distinct().toList();
    MentionScope whole = MentionScope.ofAll(book.metadata().lang());
    return new NameReplacer(names, scopes, whole, sources, problems).of(book);
  }

  private Book of(Book book) {
    book.chapters().forEach(this::count);
    List<BookImage> shown = pictures(book.pictures());
    Set<String> doubtful = new HashSet<>();
    Metadata metadata = metadata(book.metadata(), doubtful);
    List<Chapter> chapters = book.chapters().stream().map(this::chapter).toList();
    SourceSearch.report(doubtful, sources, problems);
    return new Book(
        names.plain(book.name()).replace('\u00A0', '-'),
        metadata,
        chapters,
        entries(book.contents()),
        shown,
        book.words(),
        book.census(),
        book.tocDepth(),
        book.limits());
  }

  private void count(Chapter chapter) {
    Element root = chapter.xhtml().getDocumentElement();
    ChapterTexts.visit(
        root,
        scopes,
        whole,
        new ChapterTexts.Visitor() {
          @Override
          public void element(Element element, MentionScope scope) {
            // no words of a text
          }

          @Override
          public void flow(TextFlow flow, MentionScope scope) {
            names.usage().meet(flow.toString(), scope.language());
          }
        });
  }

  private List<BookImage> pictures(List<BookImage> all) {
    Set<String> taken = new HashSet<>();
    all.forEach(picture -> taken.add(picture.path()));
    List<BookImage> renamed = new ArrayList<>();
    for (BookImage picture : all) {
      String path = free(picture.path(), names.plainPath(picture.path()), taken);
      pictures.put(picture.path(), path);
      Supplier<byte[]> bytes = picture.type() == MediaType.SVG ? drawing(picture) : picture.bytes();
      renamed.add(new BookImage(path, picture.type(), picture.width(), picture.height(), bytes));
    }
    return renamed;
  }

  /** A drawing that names readers is kept as it is without their names. */
  private Supplier<byte[]> drawing(BookImage picture) {
    byte[] written = picture.bytes().get();
    Replaced replaced = SvgNameReplacer.replace(written, names.mentions(), whole, names::plain);
    if (replaced.isDoubtful()) {
      doubtfulDrawings.add(picture.path());
    }
    return replaced.bytes() == written ? picture.bytes() : replaced::bytes;
  }

  private static String free(String path, String wish, Set<String> taken) {
    int dot = wish.lastIndexOf('.');
    String free = wish;
    for (int n = 2; !free.equals(path) && !taken.add(free); n++) {
      free = wish.substring(0, dot) + "-" + n + wish.substring(dot);
    }
    return free;
  }

  private Metadata metadata(Metadata of, Set<String> doubtful) {
    return new Metadata(
        said(of.identifier(), doubtful),
        said(of.title(), doubtful),
        said(of.subtitle(), doubtful),
        of.lang(),
        of.creators(),
        of.contributors(),
        said(of.publisher(), doubtful),
        of.date(),
        of.modified(),
        of.isModifiedGiven(),
        said(of.rights(), doubtful),
        said(of.description(), doubtful),
        of.subjects().stream().map(subject -> said(subject, doubtful)).toList(),
        cataloguing(of.cataloguing(), doubtful),
        said(of.series(), doubtful),
        of.position(),
        of.issn(),
        of.revision());
  }

  private Cataloguing cataloguing(Cataloguing of, Set<String> doubtful) {
    List<SubjectCode> codes =
        of.codes().stream()
            .map(c -> new SubjectCode(said(c.name(), doubtful), c.authority(), c.code()))
            .toList();
    return new Cataloguing(
        said(of.fileAs(), doubtful), said(of.source(), doubtful), codes, of.conformance());
  }

  private String said(String text, Set<String> doubtful) {
    Found found = names.mentions().in(text, whole, (start, end) -> false);
    found.doubtful().forEach(word -> doubtful.add(word.letters()));
    return names.mentions().replace(text, whole);
  }

  private List<Book.Entry> entries(List<Book.Entry> entries) {
    return entries.stream()
        .map(
            entry ->
                new Book.Entry(
                    names.mentions().replace(entry.title(), scope(entry.target())),
                    entry.target(),
                    names.mentions().replace(entry.by(), scope(entry.target())),
                    entries(entry.entries())))
        .toList();
  }

  private MentionScope scope(String id) {
    return scopes.getOrDefault(id, whole);
  }

  private Chapter chapter(Chapter chapter) {
    Map<TextFlow, MentionScope> flows = new LinkedHashMap<>();
    Map<Element, MentionScope> elements = new LinkedHashMap<>();
    ChapterTexts.visit(
        chapter.xhtml().getDocumentElement(),
        scopes,
        whole,
        new ChapterTexts.Visitor() {
          @Override
          public void element(Element element, MentionScope scope) {
            elements.put(element, scope);
          }

          @Override
          public void flow(TextFlow flow, MentionScope scope) {
            flows.put(flow, scope);
          }
        });
    Set<String> doubtful = new HashSet<>();
    elements.forEach((element, scope) -> attributes(element, scope, chapter));
    flows.forEach(
        (flow, scope) -> {
          Found found = names.mentions().in(flow.toString(), scope, flow::isLink);
          found.doubtful().forEach(word -> doubtful.add(word.letters()));
          flow.replace(found.mentions());
        });
    SourceSearch.report(doubtful, chapter.sources(), problems);
    return new Chapter(
        chapter.id(),
        chapter.kind(),
        names.mentions().replace(chapter.title(), scope(chapter.id())),
        chapter.sources(),
        chapter.xhtml());
  }

  private void attributes(Element element, MentionScope scope, Chapter chapter) {
    NamedNodeMap all = element.getAttributes();
    List<Attr> attributes = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      attributes.add((Attr) all.item(i));
    }
    for (Attr attribute : attributes) {
      switch (attribute.getName()) {
        case "class" -> classes(element, scope);
        case "href", "cite" -> address(element, attribute, scope, chapter);
        case "src" -> attribute.setValue(picture(attribute.getValue(), chapter));
        default -> {
          if (!NO_WORDS.contains(attribute.getName())) {
            attribute.setValue(names.mentions().replace(attribute.getValue(), scope));
          }
        }
      }
    }
  }

  /** What a style may ask for is no word, but may have been made of a name. */
  private void classes(Element element, MentionScope scope) {
    String kept =
        Stream.of(element.getAttribute("class").split("\\s+"))
            .filter(name -> !names.mentions().isMadeOfName(name, scope))
            .collect(Collectors.joining(" "));
    if (kept.isEmpty()) {
      element.removeAttribute("class");
    } else {
      element.setAttribute("class", kept);
    }
  }

  private String picture(String path, Chapter chapter) {
    if (doubtfulDrawings.remove(path)) {
      problems.add(
          Rule.READER_NAMED,
          SourceSearch.place(path.substring(path.lastIndexOf('/') + 1), chapter.sources()),
          "a word in this drawing is a reader's name too; it stands as it was drawn");
    }
    return pictures.getOrDefault(path, path);
  }

  /** An address with other names in it would lead elsewhere. */
  private void address(Element element, Attr attribute, MentionScope scope, Chapter chapter) {
    String address = attribute.getValue();
    if (!address.startsWith("#") && names.mentions().stand(address, scope)) {
      element.removeAttributeNode(attribute);
      element.removeAttribute("rel");
      problems.add(
          Rule.HIDDEN_ADDRESS,
          SourceSearch.place(address, chapter.sources()),
          "the address of a link names a reader; its words stay");
    }
  }
}
