package florilege.files;

import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reports that a file is not opened or written, since it lies outside of its folder or is no
 * regular file.
 */
public final class FileRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Rule rule;
  private final transient Path shown;
  private final String detail;

  FileRefusedException(Rule rule, Path shown, String detail) {
    super(shown + ": " + detail);
    this.rule = rule;
    this.shown = shown;
    this.detail = detail;
  }

  /** The rule that was broken. */
  public Rule rule() {
    return rule;
  }

  /** Why the file is refused, in a short sentence without its name. */
  public String detail() {
    return detail;
  }

  /** Adds the refusal to problems, at the file that is refused. */
  public void report(Problems problems) {
    Place place = Source.named(shown).whole();
    if (rule == Rule.TOO_MUCH) {
      problems.add(rule, place, detail, "divide the file, or take it out of the collection");
    } else {
      problems.add(rule, place, detail);
    }
  }
}
