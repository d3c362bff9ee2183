package florilege.check;

import florilege.pdf.preflight.Preflight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Checks a PDF as a printer does before printing. */
final class PrintCheck {

  private PrintCheck() {}

  /** What a printer would not take as it is. */
  static List<Finding> check(Path file) {
    Findings findings = new Findings();
    try {
      for (Preflight.Fault fault : Preflight.check(file)) {
        String place = fault.page() == 0 ? "" : "page " + fault.page();
        findings.add(fault.severity(), fault.code(), place, fault.message(), fault.hint(), 1);
      }
    } catch (IOException | RuntimeException e) {
      return List.of(
          Finding.whole(
              "damaged",
              "the PDF cannot be read: it is damaged, not complete, or protected by a password",
              "make or download the file again"));
    }
    return findings.list();
  }
}
