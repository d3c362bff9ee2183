package florilege.pdf.press;

import florilege.model.Settings.Ink;
import florilege.pdf.color.IccProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Rewrites what is painted: the content streams (PDF 1.7 §7.8.2) of all pages, and of the drawings
 * on them, and the pictures and blends that they use.
 */
final class ContentRewriter {

  /**
   * Holds an operator with its operands before it.
   *
   * @param operands objects of PDF
   * @param operator behind them
   */
  record Instruction(List<COSBase> operands, Operator operator) {

    static Instruction of(String operator, COSBase... operands) {
      return new Instruction(List.of(operands), Operator.getOperator(operator));
    }

    String name() {
      return operator.getName();
    }
  }

  private static final COSName LUMINOSITY_GROUP = COSName.G;

  private final Ink ink;
  private final InkConversion inks;
  private final PictureConversion pictures;
  private final Set<COSBase> seen;

  /** The colours of screens, which a printer's own must not be mixed up with. */
  private final COSArray screen;

  private ContentRewriter(Ink ink, COSArray screen, Set<COSBase> seen) {
    this.ink = ink;
    this.inks = new InkConversion(ink);
    this.pictures = new PictureConversion(ink);
    this.screen = screen;
    this.seen = seen;
  }

  /** Rewrites all pages, and then what they share. */
  static void rewrite(PDDocument document, Ink ink, BleedExtension bleed) throws IOException {
    COSArray screen = new COSArray();
    screen.add(COSName.ICCBASED);
    screen.add(IccProfile.SRGB.stream(document));
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    ContentRewriter rewriter = new ContentRewriter(ink, screen, seen);
    for (PDPage page : document.getPages()) {
      List<Instruction> content = bleed.extend(parse(page), page.getMediaBox());
      PDStream stream = new PDStream(document);
      write(rewriter.inks.convert(content), stream.getCOSObject());
      page.setContents(stream);
      rewriter.resources(page.getCOSObject().getCOSDictionary(COSName.RESOURCES));
    }
  }

  private static List<Instruction> parse(PDContentStream content) throws IOException {
    List<Instruction> instructions = new ArrayList<>();
    List<COSBase> operands = new ArrayList<>();
    for (Object token : new PDFStreamParser(content).parse()) {
      if (token instanceof Operator operator) {
        instructions.add(new Instruction(List.copyOf(operands), operator));
        operands.clear();
      } else {
        operands.add((COSBase) token);
      }
    }
    return instructions;
  }

  private static void write(List<Instruction> instructions, COSStream stream) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ContentStreamWriter writer = new ContentStreamWriter(bytes);
    for (Instruction instruction : instructions) {
      for (COSBase operand : instruction.operands()) {
        writer.writeToken(operand);
      }
      writer.writeToken(instruction.operator());
    }
    stream.removeItem(COSName.DECODE_PARMS);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      bytes.writeTo(out);
    }
  }

  private void resources(COSDictionary resources) throws IOException {
    if (resources == null || !seen.add(resources)) {
      return;
    }
    boolean isInk = ink != Ink.RGB;
    for (COSName kind : List.of(COSName.XOBJECT, COSName.PATTERN, COSName.SHADING)) {
      for (COSDictionary object : named(resources, kind)) {
        isInk &= resource(kind, object);
      }
    }
    for (COSDictionary state : named(resources, COSName.EXT_G_STATE)) {
      if (state.getDictionaryObject(COSName.SMASK) instanceof COSDictionary mask
          && mask.getDictionaryObject(LUMINOSITY_GROUP) instanceof COSStream group) {
        new ContentRewriter(Ink.BLACK, screen, seen).drawing(group, COSName.DEVICEGRAY);
      }
    }
    if (!isInk) {
      sayOfScreen(resources);
    }
  }

  private static List<COSDictionary> named(COSDictionary resources, COSName kind) {
    COSDictionary named = resources.getCOSDictionary(kind);
    List<COSDictionary> objects = new ArrayList<>();
    for (COSName name : named == null ? Set.<COSName>of() : named.keySet()) {
      if (named.getDictionaryObject(name) instanceof COSDictionary object) {
        objects.add(object);
      }
    }
    return objects;
  }

  /** PDF 1.7 §8.6.5.6: RGB that no printer's profile speaks of is that of screens. */
  private void sayOfScreen(COSDictionary resources) {
    COSDictionary spaces = resources.getCOSDictionary(COSName.COLORSPACE);
    if (spaces == null) {
      spaces = new COSDictionary();
      resources.setItem(COSName.COLORSPACE, spaces);
    }
    spaces.setItem(COSName.getPDFName("DefaultRGB"), screen);
  }

  /** Converts an object that content names; whether none of its colours is left in RGB. */
  private boolean resource(COSName kind, COSDictionary object) throws IOException {
    COSDictionary blend =
        kind.equals(COSName.SHADING) ? object : object.getCOSDictionary(COSName.SHADING);
    boolean isNew = seen.add(object);
    if (blend != null) {
      return isNew && inks.shading(blend)
          || !COSName.DEVICERGB.equals(blend.getCOSName(COSName.COLORSPACE));
    } else if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
      return pictures.convert((COSStream) object);
    } else if (isNew && object instanceof COSStream drawing) {
      drawing(drawing, COSName.DEVICECMYK);
    }
    return true;
  }

  private void drawing(COSStream drawing, COSName blendSpace) throws IOException {
    write(inks.convert(parse(new PDFormXObject(drawing))), drawing);
    COSDictionary group = drawing.getCOSDictionary(COSName.GROUP);
    if (group != null && group.containsKey(COSName.CS)) {
      group.setItem(COSName.CS, blendSpace);
    }
    resources(drawing.getCOSDictionary(COSName.RESOURCES));
  }
}
