package florilege.pdf.preflight;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Looks at every object of a file for what is not to be in it, used or not: what is elsewhere, what
 * takes the printer's work out of his hands (ISO 15930-7 §6).
 */
final class ObjectRules {

  private static final COSName POSTSCRIPT = COSName.getPDFName("PS");
  private static final COSName SUBTYPE_2 = COSName.getPDFName("Subtype2");
  private static final COSName OPI = COSName.getPDFName("OPI");
  private static final COSName REFERENCE = COSName.getPDFName("Ref");
  private static final COSName ALTERNATES = COSName.getPDFName("Alternates");
  private static final COSName TRANSFER = COSName.TR;
  private static final COSName TRANSFER_2 = COSName.getPDFName("TR2");
  private static final COSName HALFTONE = COSName.getPDFName("HT");
  private static final COSName HALFTONE_PHASE = COSName.getPDFName("HTP");
  private static final COSName HALFTONE_NAME = COSName.getPDFName("HalftoneName");
  private static final COSName DEFAULT = COSName.getPDFName("Default");

  private ObjectRules() {}

  static void check(PDDocument document, Faults faults) {
    for (COSBase object : DocumentObjects.of(document)) {
      if (object instanceof COSStream stream) {
        stream(stream, faults);
      }
      if (object instanceof COSDictionary resources
          && resources.getCOSDictionary(COSName.EXT_G_STATE) != null) {
        COSDictionary states = resources.getCOSDictionary(COSName.EXT_G_STATE);
        for (COSName name : states.keySet()) {
          if (states.getDictionaryObject(name) instanceof COSDictionary state) {
            state(state, faults);
          }
        }
      }
    }
  }

  private static void stream(COSStream stream, Faults faults) {
    COSName subtype = stream.getCOSName(COSName.SUBTYPE);
    if (POSTSCRIPT.equals(subtype) || POSTSCRIPT.equals(stream.getCOSName(SUBTYPE_2))) {
      faults.add(Requirement.POSTSCRIPT);
    }
    if (stream.containsKey(OPI)) {
      faults.add(Requirement.OPI);
    }
    if (COSName.FORM.equals(subtype) && stream.containsKey(REFERENCE)) {
      faults.add(Requirement.REFERENCE);
    }
    if (COSName.IMAGE.equals(subtype) && stream.containsKey(ALTERNATES)) {
      faults.add(Requirement.ALTERNATE);
    }
    COSBase filters = stream.getFilters();
    List<? extends COSBase> all =
        filters instanceof COSArray several
            ? several.toList()
            : filters == null ? List.of() : List.of(filters);
    if (all.contains(COSName.LZW_DECODE)) {
      faults.add(Requirement.LZW);
    }
  }

  private static void state(COSDictionary state, Faults faults) {
    COSBase second = state.getDictionaryObject(TRANSFER_2);
    if (state.containsKey(TRANSFER) || second != null && !second.equals(DEFAULT)) {
      faults.add(Requirement.TRANSFER);
    }
    boolean named =
        state.getDictionaryObject(HALFTONE) instanceof COSDictionary halftone
            && halftone.containsKey(HALFTONE_NAME);
    if (named || state.containsKey(HALFTONE_PHASE)) {
      faults.add(Requirement.HALFTONE);
    }
  }
}
