package florilege.catalog;

import florilege.model.Settings.Profile;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes one form of a book.
 *
 * @param path in the output folder
 * @param form what it is
 * @param use for which a PDF is made besides reading, such as {@code print}; or empty
 * @param size in bytes; 0 for a folder of pages
 */
record CatalogedFile(String path, Form form, String use, long size) {

  /** As a catalogue lists them. */
  static final Comparator<CatalogedFile> ORDER =
      Comparator.comparing(CatalogedFile::form)
          .thenComparing(CatalogedFile::use)
          .thenComparing(CatalogedFile::path);

  /** {@code profile:} and what is made beside it. */
  private static final Set<String> USES =
      Stream.concat(Stream.of(Profile.values()).map(Profile::name), Stream.of("cover"))
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** Names the forms of a book, the most useful first. */
  enum Form {
    /** For reading systems. */
    EPUB("EPUB", ".epub", "application/epub+zip"),
    /** For paper. */
    PDF("PDF", ".pdf", "application/pdf"),
    /** For Kobo's readers. */
    KEPUB("Kobo EPUB", ".kepub.epub", "application/kepub+zip"),
    /** Pages for a browser. */
    XHTML("HTML", "/index.html", "text/html");

    final String label;
    final String end;
    final String type;

    Form(String label, String end, String type) {
      this.label = label;
      this.end = end;
      this.type = type;
    }
  }

  /**
   * A file of a book, if it is one.
   *
   * @param path in the output folder
   * @param name of the book's files
   */
  static Optional<CatalogedFile> of(String path, String name, long size) {
    if (!path.startsWith(name)) {
      return Optional.empty();
    }
    String end = path.substring(name.length());
    for (Form form : Form.values()) {
      if (end.equals(form.end)) {
        return Optional.of(new CatalogedFile(path, form, "", size));
      }
    }
    String use = end.replaceFirst("^-", "").replaceFirst("\\.pdf$", "");
    return end.startsWith("-") && end.endsWith(".pdf") && USES.contains(use)
        ? Optional.of(new CatalogedFile(path, Form.PDF, use, size))
        : Optional.empty();
  }

  /** What it is called beside others. */
  String label() {
    return use.isEmpty() ? form.label : form.label + ", " + use;
  }
}
