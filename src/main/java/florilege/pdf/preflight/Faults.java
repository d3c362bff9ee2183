package florilege.pdf.preflight;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects faults; the same is said of a page, or of the whole file, once. */
final class Faults {

  private final Set<Preflight.Fault> found = new LinkedHashSet<>();

  void add(Requirement broken) {
    add(broken, 0, "");
  }

  void add(Requirement broken, String detail) {
    add(broken, 0, detail);
  }

  void add(Requirement broken, int page, String detail) {
    found.add(broken.fault(page, detail));
  }

  List<Preflight.Fault> list() {
    return List.copyOf(found);
  }
}
