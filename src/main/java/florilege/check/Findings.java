package florilege.check;

import florilege.problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Gathers what is wrong with one file: the same message at several places becomes one finding with
 * a count.
 */
final class Findings {

  private static final Properties HINTS = ResourceText.properties("hints.properties");

  private final Map<List<String>, Finding> found = new LinkedHashMap<>();

  /** Adds one case; the hint is looked up by the code. */
  void add(Severity severity, String code, String place, String message) {
    add(severity, code, place, message, HINTS.getProperty(code, ""), 1);
  }

  /** Adds several cases of which the place of the first is known. */
  void add(Severity severity, String code, String place, String message, String hint, int count) {
    Finding finding = new Finding(severity, code, place, message, hint, count);
    found.merge(List.of(code, message), finding, Findings::join);
  }

  private static Finding join(Finding first, Finding next) {
    int count = first.count() + next.count();
    return new Finding(
        first.severity(), first.code(), first.place(), first.message(), first.hint(), count);
  }

  /** All of them, errors before warnings, otherwise in the order in which they were found. */
  List<Finding> list() {
    List<Finding> list = new ArrayList<>(found.values());
    list.sort((a, b) -> b.severity().compareTo(a.severity()));
    return List.copyOf(list);
  }
}
