package florilege.pdf.document;

import florilege.pdf.color.IccProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * Makes what says for which colours a file was made (PDF 1.7 §14.11.5): a screen, or a printing
 * press, which PDF/X and PDF/A then both name, with one profile.
 */
final class OutputIntents {

  private static final String REGISTRY = "http://www.color.org";

  private OutputIntents() {}

  static List<PDOutputIntent> of(PDDocument document, Set<Standard> standards) {
    if (!standards.contains(Standard.PDFX_4)) {
      COSStream screen = IccProfile.SRGB.stream(document);
      return List.of(intent("GTS_PDFA1", "sRGB IEC61966-2.1", "sRGB IEC61966-2.1", screen));
    }
    COSStream press = IccProfile.COATED.stream(document);
    List<PDOutputIntent> intents = new ArrayList<>();
    for (String kind : List.of("GTS_PDFX", "GTS_PDFA1")) {
      if (kind.equals("GTS_PDFX") || standards.contains(Standard.PDFA_2A)) {
        intents.add(intent(kind, "FOGRA39", "ISO Coated v2 300% (basICColor)", press));
      }
    }
    return intents;
  }

  private static PDOutputIntent intent(String kind, String id, String info, COSStream profile) {
    COSDictionary intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    intent.setName(COSName.S, kind);
    intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, id);
    intent.setString(COSName.INFO, info);
    intent.setString(COSName.REGISTRY_NAME, REGISTRY);
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    return new PDOutputIntent(intent);
  }
}
