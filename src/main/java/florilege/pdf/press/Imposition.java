package florilege.pdf.press;

import florilege.pdf.tags.StructureKids;
import florilege.text.WritingDirection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Puts the pages of a PDF in pairs on sheets twice as wide, in the order of {@link Signatures}.
 * Each page becomes a drawing of its own on the sheet (PDF 1.7 §8.10), which the structure then
 * names instead of the page, so that the book is still read in its order.
 *
 * <p>A sheet inside of others reaches further out at the fore edge, by the thickness of those, and
 * is cut there: so its pages stand as much nearer to the fold (creep).
 *
 * @param sheets that are folded together, as {@link Signatures} takes them
 * @param direction in which the book is read
 * @param leaf thickness of a sheet in millimetres
 * @param foldMarks whether strokes show at head and foot where the sheet is folded
 */
record Imposition(int sheets, WritingDirection direction, double leaf, boolean foldMarks) {

  private static final double POINT = 25.4 / 72;

  /** Length of the stroke at a fold, in points. */
  private static final float FOLD_MARK = 9;

  private static final COSName MARKED_CONTENT = COSName.getPDFName("MCR");
  private static final COSName STREAM = COSName.getPDFName("Stm");
  private static final COSName PAGE = COSName.getPDFName("Pg");

  /** Where a page went: which sheet, as what, how far from its left edge, in points. */
  private record Placed(PDPage sheet, COSStream drawing, int left) {}

  /** Replaces the pages, whose number is a multiple of four and which are all of one size. */
  void impose(PDDocument document) throws IOException {
    List<PDPage> pages = new ArrayList<>();
    document.getPages().forEach(pages::add);
    Map<COSDictionary, Placed> placed = new IdentityHashMap<>();
    List<PDPage> sides = new ArrayList<>();
    Signatures signatures = new Signatures(sheets, direction);
    for (Signatures.Side side : signatures.of(pages.size())) {
      float creep = (float) (signatures.depth(sides.size(), pages.size()) * leaf / POINT);
      sides.add(sheet(document, pages.get(side.left()), pages.get(side.right()), creep, placed));
    }
    outline(document.getDocumentCatalog().getDocumentOutline(), placed);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary root = catalog.getCOSDictionary(COSName.getPDFName("StructTreeRoot"));
    if (root != null) {
      relate(root, placed);
    }
    pages.forEach(document::removePage);
    sides.forEach(document::addPage);
    catalog.removeItem(COSName.getPDFName("PageLabels")); // A side has two numbers, or none.
    sayHowToPrint(document);
  }

  private PDPage sheet(
      PDDocument document,
      PDPage left,
      PDPage right,
      float creep,
      Map<COSDictionary, Placed> placed)
      throws IOException {
    float width = left.getMediaBox().getWidth();
    PDPage sheet = new PDPage(new PDRectangle(2 * width, left.getMediaBox().getHeight()));
    sheet.setResources(new PDResources());
    StringBuilder content = new StringBuilder();
    place(document, left, sheet, creep, content, placed);
    place(document, right, sheet, width - creep, content, placed);
    if (foldMarks) {
      content.append(foldMarks(width, left.getMediaBox().getHeight()));
    }
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
    }
    sheet.setContents(stream);
    return sheet;
  }

  private static String foldMarks(float fold, float height) {
    return String.format(
        Locale.ROOT,
        "/Artifact BMC q 0 G 0.25 w [2 1] 0 d %1$.4f 0 m %1$.4f %2$.4f l S"
            + " %1$.4f %3$.4f m %1$.4f %4$.4f l S Q EMC\n",
        fold,
        FOLD_MARK,
        height - FOLD_MARK,
        height);
  }

  private static void place(
      PDDocument document,
      PDPage page,
      PDPage sheet,
      float left,
      StringBuilder content,
      Map<COSDictionary, Placed> placed)
      throws IOException {
    PDFormXObject drawing = new PDFormXObject(document);
    try (InputStream in = page.getContents();
        OutputStream out = drawing.getStream().createOutputStream(COSName.FLATE_DECODE)) {
      in.transferTo(out);
    }
    drawing.setBBox(page.getMediaBox());
    drawing.setResources(page.getResources() == null ? new PDResources() : page.getResources());
    COSBase key = page.getCOSObject().getDictionaryObject(COSName.STRUCT_PARENTS);
    if (key != null) {
      drawing.getCOSObject().setItem(COSName.STRUCT_PARENTS, key);
    }
    float width = page.getMediaBox().getWidth();
    boolean isLeft = left < width / 2;
    COSName name = COSName.getPDFName(isLeft ? "Left" : "Right");
    sheet.getResources().put(name, drawing);
    content.append(
        String.format(
            Locale.ROOT,
            "q %.4f 0 %.4f %.4f re W n 1 0 0 1 %.4f 0 cm /%s Do Q\n",
            isLeft ? 0 : width,
            width,
            page.getMediaBox().getHeight(),
            left,
            name.getName()));
    placed.put(page.getCOSObject(), new Placed(sheet, drawing.getCOSObject(), Math.round(left)));
  }

  /** PDF 1.7 §14.7.4.2: content that is not of a page itself is named with its stream. */
  private static void relate(COSDictionary element, Map<COSDictionary, Placed> placed) {
    StructureKids kids = StructureKids.of(element);
    Placed own = placed.get(element.getCOSDictionary(PAGE));
    for (int i = 0; i < kids.array().size(); i++) {
      COSBase kid = kids.array().getObject(i);
      if (kid instanceof COSInteger number && own != null) {
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, MARKED_CONTENT);
        reference.setItem(COSName.MCID, number);
        name(reference, own);
        kids.array().set(i, reference);
      } else if (kid instanceof COSDictionary reference
          && MARKED_CONTENT.equals(reference.getCOSName(COSName.TYPE))) {
        Placed its = placed.getOrDefault(reference.getCOSDictionary(PAGE), own);
        if (its != null) {
          name(reference, its);
        }
      }
    }
    if (own != null) {
      element.setItem(PAGE, own.sheet());
    }
    kids.elements().forEach(each -> relate(each, placed));
  }

  private static void name(COSDictionary reference, Placed place) {
    reference.setItem(PAGE, place.sheet());
    if (!reference.containsKey(STREAM)) {
      reference.setItem(STREAM, place.drawing());
    }
  }

  private static void outline(PDOutlineNode node, Map<COSDictionary, Placed> placed)
      throws IOException {
    if (node == null) {
      return;
    }
    for (PDOutlineItem item : node.children()) {
      if (item.getDestination() instanceof PDPageXYZDestination destination) {
        Placed place = placed.get(destination.getPage().getCOSObject());
        destination.setPage(place.sheet());
        destination.setLeft(place.left());
      }
      outline(item, placed);
    }
  }

  /** Both sides, turned on the fold. */
  private static void sayHowToPrint(PDDocument document) {
    PDViewerPreferences viewer = document.getDocumentCatalog().getViewerPreferences();
    PDViewerPreferences preferences =
        viewer == null ? new PDViewerPreferences(new COSDictionary()) : viewer;
    preferences.setDuplex(PDViewerPreferences.DUPLEX.DuplexFlipShortEdge);
    preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }
}
