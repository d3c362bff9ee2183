package florilege.pdf.preflight;

import florilege.problem.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Checks whether a file meets each {@link Requirement} of printers. */
public final class Preflight {

  /**
   * Describes something that a printer would not take as it is.
   *
   * @param severity error, warning, or a note on what the printer will decide
   * @param code of the requirement
   * @param page from 1; 0 for the whole file
   * @param message what is wrong, in one sentence
   * @param hint what to do about it
   */
  public record Fault(Severity severity, String code, int page, String message, String hint) {}

  private Preflight() {}

  /**
   * Checks all pages of a PDF.
   *
   * @throws IOException if it cannot be read
   */
  public static List<Fault> check(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return check(document);
    }
  }

  static List<Fault> check(PDDocument document) throws IOException {
    Faults faults = new Faults();
    boolean isPdfx = MetadataRules.check(document, faults);
    FileRules.check(document, isPdfx, faults);
    OutputIntentRules.check(document, isPdfx, faults);
    BoxRules.check(document, faults);
    ObjectRules.check(document, faults);
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      PaintRules.check(page, number, isPdfx, faults);
    }
    return faults.list();
  }
}
