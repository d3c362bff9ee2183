package florilege.check;

import florilege.problem.Severity;

/**
 * Describes something wrong with a finished file.
 *
 * @param severity error or warning
 * @param code of the rule it breaks: {@code RSC-005} (EPUBCheck), {@code PDF/UA-1 7.1-3} (clause
 *     and test), {@code script-link} (ours)
 * @param place of the first case inside the file: {@code OEBPS/text.xhtml:12:5}, {@code page 3};
 *     empty for the whole file
 * @param message what is wrong, in one sentence
 * @param hint what to do about it; may be empty
 * @param count how many times, from 1
 */
public record Finding(
    Severity severity, String code, String place, String message, String hint, int count) {

  /** A finding about the whole file. */
  static Finding whole(String code, String message, String hint) {
    return new Finding(Severity.ERROR, code, "", message, hint, 1);
  }

  /** On one line, for the message of a test. */
  @Override
  public String toString() {
    String where = place.isEmpty() ? "" : place + ": ";
    return where + message + " [" + code + "]" + (count > 1 ? " (" + count + " times)" : "");
  }
}
