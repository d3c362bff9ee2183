package florilege.check;

import florilege.problem.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.verapdf.as.ASAtom;
import org.verapdf.pd.PDAnnotation;
import org.verapdf.pd.PDDocument;
import org.verapdf.pd.PDPage;
import org.verapdf.pd.actions.PDAction;

/**
 * Links of a PDF that the standards allow and a reader does not expect: to scripts, and to files of
 * the reader's own.
 */
final class PdfLinkCheck {

  // ISO 32000-1, 12.6.4: they open another file.
  private static final Set<String> OPENING = Set.of("GoToR", "GoToE", "Launch", "JavaScript");

  private PdfLinkCheck() {}

  static void check(Path file, Findings findings) throws IOException {
    PDDocument document = new PDDocument(file.toString());
    try {
      List<PDPage> pages = document.getPages();
      for (int i = 0; i < pages.size(); i++) {
        for (PDAnnotation annotation : pages.get(i).getAnnotations()) {
          check(annotation.getA(), "page " + (i + 1), findings);
        }
      }
    } finally {
      document.close();
    }
  }

  private static void check(PDAction action, String place, Findings findings) {
    if (action == null || action.getSubtype() == null) {
      return;
    }
    String kind = action.getSubtype().getValue();
    String written = action.getStringKey(ASAtom.URI);
    LenientUrl address = LenientUrl.of(written == null ? "" : written);
    if (OPENING.contains(kind) || address.runs()) {
      String what = address.runs() ? address.scheme() + ":" : kind;
      findings.add(
          Severity.ERROR,
          "script-link",
          place,
          "a link runs or opens something on the reader's machine (" + what + ")");
    }
  }
}
