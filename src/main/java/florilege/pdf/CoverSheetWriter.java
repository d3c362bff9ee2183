package florilege.pdf;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.Chapter.Kind;
import florilege.book.Metadata;
import florilege.model.CoverSheet;
import florilege.model.metadata.Person;
import florilege.pdf.barcode.Ean13;
import florilege.pdf.document.DocumentMetadata;
import florilege.pdf.document.PdfFileWriter;
import florilege.pdf.document.Standard;
import florilege.pdf.press.CoverComposition;
import florilege.pdf.press.PageBoxes;
import florilege.problem.Problems;
import florilege.style.PageGeometry;
import florilege.style.PrintProfile;
import florilege.style.Style;
import florilege.style.fonts.FontFace;
import florilege.text.WritingDirection;
import florilege.text.dom.ElementBuilder;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Writes the cover of a printed book as a printer takes it: one sheet of back, spine and front, as
 * wide as the pages make it. Each part is typeset in the book's style. The sheet is for the press
 * alone: it is PDF/X-4, and has no tags.
 */
public final class CoverSheetWriter {

  private static final double POINT = 72 / 25.4;

  /** Languages whose spines are read from the foot to the head; all others from the head. */
  private static final Set<String> RISING = Set.of("fr", "es", "it", "pt", "ca", "ro");

  private final Book book;
  private final Style style;
  private final PrintProfile profile;
  private final CoverSheet cover;
  private final Problems problems;

  private CoverSheetWriter(
      Book book, Style style, PrintProfile profile, CoverSheet cover, Problems problems) {
    this.book = book;
    this.style = style;
    this.profile = profile;
    this.cover = cover;
    this.problems = problems;
  }

  /**
   * Writes the sheet.
   *
   * @param profile of the printed book, which has a cover
   * @param pages that it has, before blank ones at its end
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(
      Book book, Style style, PrintProfile profile, int pages, Path target, Problems problems) {
    CoverSheetWriter writer =
        new CoverSheetWriter(book, style, profile, profile.cover().orElseThrow(), problems);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      writer.write(profile.bound(pages), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(int pages, OutputStream out) throws IOException {
    PageGeometry page = style.page();
    double spine = cover.spine(pages);
    Metadata about = book.metadata();
    String language = Locale.forLanguageTag(about.lang()).getLanguage();
    CoverComposition composition =
        new CoverComposition(
            (float) (page.width() * POINT),
            (float) (page.height() * POINT),
            (float) (spine * POINT),
            (float) (profile.bleed() * POINT),
            WritingDirection.of(about.lang()) == WritingDirection.RTL,
            RISING.contains(language));
    try (PDDocument back = part(back(), page);
        PDDocument lying = spine(spine);
        PDDocument front = part(book.chapters().get(0), page);
        PDDocument sheet = new PDDocument()) {
      PDPage drawn = composition.compose(sheet, back, lying, front);
      Optional<Ean13> code = Ean13.of(about.identifier(), about.issn(), about.position());
      if (code.isPresent()) {
        composition.addBarCode(sheet, drawn, code.get(), digits(sheet));
      }
      if (cover.safeZones()) {
        composition.addSafeZones(sheet, drawn);
      }
      CoverComposition.cut(sheet, PageBoxes.of(profile));
      new DocumentMetadata(about, standards()).write(sheet);
      PdfFileWriter.write(sheet, out);
    }
  }

  /** A proof shows in a layer what the press must not print, of which PDF/X does not know. */
  private Set<Standard> standards() {
    return cover.safeZones() ? Set.of() : Set.of(Standard.PDFX_4);
  }

  /** The face of code, whose figures are all as wide. */
  private PDType0Font digits(PDDocument sheet) throws IOException {
    FontFace face =
        style.fonts().faces().stream()
            .filter(each -> each.builtIn().startsWith("JetBrainsMono-Regular"))
            .findFirst()
            .orElseThrow();
    try (InputStream in = face.data().get()) {
      return PDType0Font.load(sheet, in, true);
    }
  }

  private PDDocument spine(double width) throws IOException {
    String title = book.metadata().title();
    String names =
        book.metadata().creators().stream()
            .filter(person -> person.role().equals("aut"))
            .map(Person::name)
            .collect(Collectors.joining(", "));
    double length = style.page().height();
    Optional<Double> both = CoverComposition.spineType(width, length, (title + names).length() + 4);
    Optional<Double> alone = CoverComposition.spineType(width, length, title.length());
    ElementBuilder root = root("spine");
    ElementBuilder line = root.add("p").with("class", "spine-line");
    if (both.isPresent() && !names.isEmpty()) {
      line.add("span").with("class", "spine-title").text(title);
      line.text("\u2003").add("span").with("class", "spine-names").text(names);
    } else {
      line.add("span").with("class", "spine-title").text(alone.isPresent() ? title : "\u00A0");
    }
    double size = both.filter(found -> !names.isEmpty()).or(() -> alone).orElse(6.0);
    return part(chapter(root), new PageGeometry(length, style.page().width(), size));
  }

  private Chapter back() {
    Metadata about = book.metadata();
    ElementBuilder root = root("back");
    root.add("p")
        .with("class", "blurb")
        .text(about.description().isEmpty() ? "\u00A0" : about.description());
    if (!cover.price().isEmpty()) {
      root.add("p").with("class", "price").text(cover.price());
    }
    return chapter(root);
  }

  private ElementBuilder root(String part) {
    String lang = book.metadata().lang();
    return ElementBuilder.root("section")
        .with("id", "cover-" + part)
        .with("class", "cover longest " + part)
        .with("lang", lang)
        .with("dir", WritingDirection.of(lang).toString());
  }

  private Chapter chapter(ElementBuilder root) {
    return new Chapter(
        root.element().getAttribute("id"),
        Kind.COVER,
        book.metadata().title(),
        List.of(),
        root.document());
  }

  /** A part as a page of its own, larger by the bleed, into which its pictures reach so. */
  private PDDocument part(Chapter chapter, PageGeometry cut) throws IOException {
    double more = 2 * profile.bleed();
    PageGeometry page = new PageGeometry(cut.width() + more, cut.height() + more, cut.typeSize());
    Book part =
        new Book(
            book.name(),
            book.metadata(),
            List.of(chapter),
            List.of(),
            book.pictures(),
            book.words(),
            book.census(),
            book.tocDepth(),
            book.limits());
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfWriter.print(part, style.on(page), profile.ofCoverPart(), pdf, set -> {}, problems);
    return Loader.loadPDF(pdf.toByteArray());
  }
}
