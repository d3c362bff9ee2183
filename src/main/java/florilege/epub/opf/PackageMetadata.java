package florilege.epub.opf;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.FileAs;
import florilege.book.Metadata;
import florilege.model.metadata.Cataloguing.SubjectCode;
import florilege.model.metadata.Person;
import florilege.text.dom.ElementBuilder;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the metadata of a publication, EPUB 3.3 §5.5.
 *
 * @param tag the {@code metadata} element
 */
public record PackageMetadata(ElementBuilder tag) {

  /** Id of the identifier that the package names as its own. */
  static final String IDENTIFIER = "identifier";

  private static final String DC = "http://purl.org/dc/elements/1.1/";

  /** Writes all that is known; what is empty is left out. */
  public void describe(Book book, Instant modified) {
    Metadata about = book.metadata();
    dc("identifier", IDENTIFIER, about.identifier());
    dc("title", "title", about.title());
    refine("title", "title-type", about.subtitle().isBlank() ? "" : "main");
    String fileAs = about.cataloguing().fileAs();
    refine(
        "title", "file-as", fileAs.isBlank() ? FileAs.title(about.title(), about.lang()) : fileAs);
    dc("title", "subtitle", about.subtitle());
    refine("subtitle", "title-type", about.subtitle().isBlank() ? "" : "subtitle");
    languages(book).forEach(lang -> dc("language", "", lang));
    people("creator", about.creators(), "aut", about.lang());
    people("contributor", about.contributors(), "", about.lang());
    dc("publisher", "", about.publisher());
    dc("date", "", about.date().iso());
    dc("rights", "", about.rights());
    dc("description", "", about.description());
    subjects(about);
    meta("dcterms:modified", modified.toString());
    meta("schema:version", about.revision() > 1 ? Integer.toString(about.revision()) : "");
    series(about.series(), about.position(), about.issn());
  }

  /** That of the book, and those of articles in others; the first is the main one. */
  private static Set<String> languages(Book book) {
    Set<String> languages = new LinkedHashSet<>(List.of(book.metadata().lang()));
    book.chapters().stream()
        .filter(chapter -> chapter.kind() == Chapter.Kind.ARTICLE)
        .map(chapter -> chapter.xhtml().getDocumentElement().getAttribute("lang"))
        .filter(lang -> !lang.isBlank())
        .forEach(languages::add);
    return languages;
  }

  /** A property of the publication, EPUB 3.3 §5.5.4. */
  void meta(String property, String value) {
    if (!value.isBlank()) {
      tag.add("meta").with("property", property).text(value);
    }
  }

  /** A property in the book's own words, in a language that may be another than the book's. */
  void own(String property, String value, String lang) {
    tag.add("meta").with("property", property).with("xml:lang", lang).text(value);
  }

  /** A property of the publication, with properties of its own that refine it. */
  void claim(String property, String value, Map<String, String> refining) {
    if (!value.isBlank()) {
      String id = property.substring(property.indexOf(':') + 1);
      tag.add("meta").with("property", property).with("id", id).text(value);
      refining.forEach((name, text) -> refine(id, name, text));
    }
  }

  /** A link from the publication to a resource about it, EPUB 3.3 §5.5.7. */
  void link(String rel, String href, String refined) {
    if (!href.isBlank()) {
      tag.add("link").with("rel", rel).with("href", href).with("refines", refined);
    }
  }

  /** An element of Dublin Core; an empty id is none. */
  void dc(String name, String id, String value) {
    if (!value.isBlank()) {
      tag.add(DC, "dc:" + name).with("id", id).text(value);
    }
  }

  /** Subjects by their names and, where they are of a scheme, their codes in it. */
  private void subjects(Metadata about) {
    int number = 0;
    for (String subject : about.subjects()) {
      Optional<SubjectCode> code =
          about.cataloguing().codes().stream()
              .filter(any -> any.name().equals(subject))
              .findFirst();
      String id = code.isEmpty() ? "" : "subject-" + ++number;
      dc("subject", id, subject);
      refine(id, "authority", code.map(SubjectCode::authority).orElse(""));
      refine(id, "term", code.map(SubjectCode::code).orElse(""));
    }
  }

  private void people(String name, List<Person> people, String usual, String lang) {
    int number = 0;
    for (Person person : people) {
      if (!person.isAnonymous()) {
        String id = name + "-" + ++number;
        String role = person.role().isEmpty() ? usual : person.role();
        dc(name, id, person.name());
        refine(
            id,
            "file-as",
            person.fileAs().isBlank() ? FileAs.name(person.name(), lang) : person.fileAs());
        if (role.matches("[a-z]{3}")) {
          tag.add("meta")
              .with("refines", "#" + id)
              .with("property", "role")
              .with("scheme", "marc:relators")
              .text(role);
        }
      }
    }
  }

  private void series(String series, String position, String issn) {
    if (series.isBlank()) {
      return;
    }
    boolean isNumber = position.matches("\\d+(\\.\\d+)*"); // EPUB 3.3 §D.3.6, group-position
    tag.add("meta").with("property", "belongs-to-collection").with("id", "series").text(series);
    refine("series", "collection-type", "series");
    refine("series", "dcterms:identifier", issn.isEmpty() ? "" : "urn:issn:" + issn);
    refine("series", "group-position", isNumber ? position : "");
    tag.add("meta").with("name", "calibre:series").with("content", series);
    if (isNumber) {
      tag.add("meta").with("name", "calibre:series_index").with("content", position);
    }
  }

  private void refine(String id, String property, String value) {
    if (!value.isBlank()) {
      tag.add("meta").with("refines", "#" + id).with("property", property).text(value);
    }
  }
}
