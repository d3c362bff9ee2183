package florilege.pdf.preflight;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/** Looks at what says for which printing the colours of a file are (ISO 15930-7 §6.2.2). */
final class OutputIntentRules {

  /** Where the class of an ICC profile stands, and that of printers (ICC.1:2001-04 §6.1). */
  private static final int CLASS = 12;

  private static final String PRINTER = "prtr";

  private final PDDocument document;
  private final Faults faults;

  private OutputIntentRules(PDDocument document, Faults faults) {
    this.document = document;
    this.faults = faults;
  }

  static void check(PDDocument document, boolean isPdfx, Faults faults) throws IOException {
    List<COSDictionary> all = new ArrayList<>();
    for (PDOutputIntent intent : document.getDocumentCatalog().getOutputIntents()) {
      all.add(intent.getCOSObject());
    }
    if (all.isEmpty()) {
      faults.add(Requirement.OUTPUT_INTENT);
    }
    if (isPdfx) {
      new OutputIntentRules(document, faults).check(all);
    }
  }

  private void check(List<COSDictionary> all) throws IOException {
    List<COSDictionary> own =
        all.stream()
            .filter(intent -> "GTS_PDFX".equals(intent.getNameAsString(COSName.S)))
            .toList();
    if (own.size() != 1) {
      faults.add(Requirement.PDFX_INTENT, own.isEmpty() ? "no" : own.size() + "");
      return;
    }
    COSDictionary intent = own.get(0);
    if (intent.getString(COSName.OUTPUT_CONDITION_IDENTIFIER, "").isBlank()) {
      faults.add(Requirement.INTENT_NAME);
    }
    COSBase profile = intent.getDictionaryObject(COSName.DEST_OUTPUT_PROFILE);
    if (!(profile instanceof COSStream stream) || !isOfPrinter(stream)) {
      faults.add(Requirement.INTENT_PROFILE);
      return;
    }
    boolean alike =
        all.stream()
            .map(each -> each.getDictionaryObject(COSName.DEST_OUTPUT_PROFILE))
            .allMatch(each -> each == profile);
    if (!alike) {
      faults.add(Requirement.INTENTS_DIFFER);
    }
    DocumentObjects.of(document)
        .forEach(
            object -> {
              if (object instanceof COSArray space
                  && space.size() == 2
                  && COSName.ICCBASED.equals(space.getObject(0))
                  && space.getObject(1) == profile) {
                faults.add(Requirement.PROFILE_USED);
              }
            });
  }

  private static boolean isOfPrinter(COSStream profile) throws IOException {
    byte[] head = profile.createInputStream().readNBytes(CLASS + PRINTER.length());
    return new String(head, StandardCharsets.ISO_8859_1).endsWith(PRINTER);
  }
}
