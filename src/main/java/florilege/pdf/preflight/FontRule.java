package florilege.pdf.preflight;

import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Looks at each font that a page uses. It does not load them: for one that is not there, the
 * machine would be searched.
 */
final class FontRule extends OperatorProcessor {

  private final Consumer<String> missing;

  /**
   * Listens to an engine.
   *
   * @param missing is told the names of fonts that are not in the file
   */
  FontRule(PDFStreamEngine engine, Consumer<String> missing) {
    super(engine);
    this.missing = missing;
  }

  @Override
  public void process(Operator operator, List<COSBase> operands) {
    COSDictionary fonts = getContext().getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    if (fonts != null
        && !operands.isEmpty()
        && operands.get(0) instanceof COSName name
        && fonts.getDictionaryObject(name) instanceof COSDictionary font
        && !isEmbedded(font)) {
      missing.accept(font.getNameAsString(COSName.BASE_FONT));
    }
  }

  @Override
  public String getName() {
    return OperatorName.SET_FONT_AND_SIZE;
  }

  /** PDF 1.7 §9.6 to 9.9. */
  private static boolean isEmbedded(COSDictionary font) {
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    if (descendants != null) {
      return descendants.getObject(0) instanceof COSDictionary inner && isEmbedded(inner);
    }
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    return COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))
        || descriptor != null
            && (descriptor.containsKey(COSName.FONT_FILE)
                || descriptor.containsKey(COSName.FONT_FILE2)
                || descriptor.containsKey(COSName.FONT_FILE3));
  }
}
