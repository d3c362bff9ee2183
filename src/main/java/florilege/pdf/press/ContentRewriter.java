package florilege.pdf.press;

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

  private final InkConversion inks;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ContentRewriter(InkConversion inks) {
    this.inks = inks;
  }

  /** Rewrites all pages, and then what they share. */
  static void rewrite(PDDocument document, InkConversion inks, BleedExtension bleed)
      throws IOException {
    ContentRewriter rewriter = new ContentRewriter(inks);
    for (PDPage page : document.getPages()) {
      List<Instruction> content = bleed.extend(parse(page), page.getMediaBox());
      PDStream stream = new PDStream(document);
      write(inks.convert(content), stream.getCOSObject());
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
    for (COSName kind : List.of(COSName.XOBJECT, COSName.PATTERN, COSName.SHADING)) {
      COSDictionary named = resources.getCOSDictionary(kind);
      for (COSName name : named == null ? Set.<COSName>of() : named.keySet()) {
        if (named.getDictionaryObject(name) instanceof COSDictionary object && seen.add(object)) {
          resource(kind, object);
        }
      }
    }
  }

  private void resource(COSName kind, COSDictionary object) throws IOException {
    COSDictionary blend =
        kind.equals(COSName.SHADING) ? object : object.getCOSDictionary(COSName.SHADING);
    if (blend != null) {
      inks.shading(blend);
    } else if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
      inks.picture((COSStream) object);
    } else if (object instanceof COSStream drawing) {
      write(inks.convert(parse(new PDFormXObject(drawing))), drawing);
      resources(drawing.getCOSDictionary(COSName.RESOURCES));
    }
  }
}
