package florilege.pdf.fallback;

import com.ibm.icu.text.Bidi;
import florilege.pdf.document.InternalLinks;
import florilege.pdf.document.PaintedRun;
import florilege.pdf.fallback.PlainTypesetter.Line;
import florilege.style.PageGeometry;
import florilege.style.Style;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** Paints lines of plain text on pages, as tagged paragraphs, and the folio below them. */
final class PlainPainter {

  private final PageGeometry page;
  private final PlainFonts type;
  private final PDDocument document;
  private final float size;
  private final PDStructureElement whole =
      new PDStructureElement(StandardStructureTypes.DOCUMENT, null);

  /** Structure elements of chapters and of paragraphs, by their numbers in the run. */
  private final Map<Integer, PDStructureElement> sections = new HashMap<>();

  private final Map<Integer, PDStructureElement> paragraphs = new HashMap<>();
  private final COSArray parents = new COSArray();

  PlainPainter(Style style, PlainFonts type, PDDocument document) {
    this.page = style.page();
    this.type = type;
    this.document = document;
    this.size = (float) style.page().typeSize();
  }

  /**
   * Paints a page.
   *
   * @param languages of the chapters; empty where it is that of the book
   */
  void paint(PDPage sheet, List<Line> lines, List<String> languages, String folio)
      throws IOException {
    COSArray owners = new COSArray();
    try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
      // A baseline stands about a quarter of the line above its end, so that letters hang within
      // it.
      float descent = (float) page.lineHeight() / 4;
      float y = sheet.getMediaBox().getHeight() - points(page.top()) + descent;
      for (Line line : lines) {
        y -= (float) page.lineHeight();
        PDStructureElement paragraph = paragraph(line, languages.get(line.chapter()));
        PDMarkedContentReference content = new PDMarkedContentReference();
        content.setPage(sheet);
        content.setMCID(owners.size());
        paragraph.appendKid(content);
        out.beginMarkedContent(COSName.P, owners.size());
        paintLine(out, line.text(), y, paragraph);
        out.endMarkedContent();
        owners.add(paragraph);
      }
      out.beginMarkedContent(COSName.ARTIFACT);
      float foot = points(page.bottom()) - (float) page.lineHeight() * 2;
      show(out, folio, (points(page.width()) - type.width(folio) * size) / 2, foot);
      out.endMarkedContent();
    }
    int number = parents.size() / 2;
    sheet.getCOSObject().setInt(COSName.STRUCT_PARENTS, number);
    sheet.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    parents.add(COSInteger.get(number));
    parents.add(owners);
  }

  private static float points(double millimetres) {
    return (float) millimetres * PlainTypesetter.POINTS_PER_MM;
  }

  private PDStructureElement paragraph(Line line, String language) {
    return paragraphs.computeIfAbsent(
        line.paragraph(), number -> child(StandardStructureTypes.P, section(line, language)));
  }

  private PDStructureElement section(Line line, String language) {
    return sections.computeIfAbsent(
        line.chapter(),
        number -> {
          PDStructureElement section = child(StandardStructureTypes.SECT, whole);
          if (!language.isEmpty()) {
            section.setLanguage(language);
          }
          return section;
        });
  }

  private static PDStructureElement child(String type, PDStructureElement parent) {
    PDStructureElement child = new PDStructureElement(type, parent);
    parent.appendKid(child);
    return child;
  }

  /** Writing from right to left is painted as it is seen, and said as it is read. */
  private void paintLine(PDPageContentStream out, String text, float y, PDStructureElement holder)
      throws IOException {
    float x = points(page.inner());
    if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      show(out, text, x, y);
      return;
    }
    Bidi bidi = new Bidi(text, Bidi.LEVEL_DEFAULT_LTR);
    String seen = bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
    float free = points(page.textWidth()) - type.width(seen) * size;
    show(out, seen, bidi.getBaseLevel() == Bidi.RTL ? x + free : x, y);
    String said = holder.getActualText() == null ? text : holder.getActualText() + " " + text;
    holder.setActualText(said);
  }

  private void show(PDPageContentStream out, String text, float x, float y) throws IOException {
    out.beginText();
    out.newLineAtOffset(x, y);
    for (PlainFonts.Piece piece : type.pieces(text)) {
      out.setFont(piece.font(), size);
      out.showText(piece.text());
    }
    out.endText();
  }

  /** What was painted. */
  PaintedRun part(List<PDPage> sheets) {
    return new PaintedRun(sheets, whole.getCOSObject(), parents, Map.of(), InternalLinks.none());
  }
}
