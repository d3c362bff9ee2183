package florilege.model.metadata;

import java.time.LocalDate;

/**
 * Says how often the text of an issue has changed since it was first made whole, and when it last
 * did.
 *
 * @param number from 1, which is the issue as it first came out; 0 before its time was over
 * @param day on which it was first made so
 */
public record Revision(int number, LocalDate day) {

  /** Whether somebody may hold another in hand. */
  public boolean isCorrection() {
    return number > 1;
  }
}
