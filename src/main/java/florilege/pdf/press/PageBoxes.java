package florilege.pdf.press;

import florilege.model.Settings.Ink;
import florilege.style.PrintProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * Says where pages are cut (PDF 1.7 §14.11.2): around the page itself, the TrimBox, stand its bleed
 * and, where marks are wanted, room for these.
 *
 * @param bleedMillimetres on each side
 * @param marks that stand around the page
 */
public record PageBoxes(double bleedMillimetres, PrinterMarks marks) {

  private static final double POINT = 25.4 / 72;

  /** What a profile wants. */
  public static PageBoxes of(PrintProfile profile) {
    boolean isBlackAlone = profile.ink().filter(Ink.BLACK::equals).isPresent();
    return new PageBoxes(profile.bleed(), new PrinterMarks(profile.marks(), isBlackAlone));
  }

  /** The bleed in points. */
  float bleed() {
    return (float) (bleedMillimetres / POINT);
  }

  /** What stands around the page, in points. */
  private float margin() {
    return (float) (marks.room(bleedMillimetres) / POINT);
  }

  /** Sets the boxes of all pages, which so far are as large as they will be cut. */
  void set(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      set(document, page);
    }
    PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      shift(outline);
    }
  }

  private void set(PDDocument document, PDPage page) throws IOException {
    PDRectangle cut = page.getMediaBox();
    float room = margin();
    page.setMediaBox(new PDRectangle(cut.getWidth() + 2 * room, cut.getHeight() + 2 * room));
    page.setCropBox(page.getMediaBox());
    PDRectangle trim = new PDRectangle(room, room, cut.getWidth(), cut.getHeight());
    page.setTrimBox(trim);
    page.setBleedBox(
        new PDRectangle(
            room - bleed(),
            room - bleed(),
            cut.getWidth() + 2 * bleed(),
            cut.getHeight() + 2 * bleed()));
    COSArray contents = new COSArray();
    contents.add(
        stream(document, String.format(Locale.ROOT, "q 1 0 0 1 %1$.4f %1$.4f cm\n", room)));
    COSBase painted = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    if (painted instanceof COSArray parts) {
      contents.addAll(parts);
    } else if (painted != null) {
      contents.add(painted);
    }
    contents.add(stream(document, "\nQ\n" + marks.draw(page, bleedMillimetres)));
    page.getCOSObject().setItem(COSName.CONTENTS, contents);
  }

  private static COSStream stream(PDDocument document, String content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  private void shift(PDOutlineNode node) throws IOException {
    for (PDOutlineItem item : node.children()) {
      if (item.getDestination() instanceof PDPageXYZDestination destination) {
        destination.setTop(destination.getTop() + Math.round(margin()));
      }
      shift(item);
    }
  }
}
