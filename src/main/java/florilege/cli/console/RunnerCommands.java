package florilege.cli.console;

import java.util.List;

/**
 * Finds where a CI runner would begin to read a command in a line of a log that is being written. A
 * writer puts something between before the sign that would complete one.
 *
 * <p>GitHub Actions obeys {@code ::name} at the beginning of a line, after blanks of any kind, and
 * {@code ##[} anywhere; Azure Pipelines {@code ##vso[} and {@code ##[}, TeamCity {@code
 * ##teamcity[} anywhere, in capitals too; Travis {@code travis_fold:} and {@code travis_time:},
 * GitLab {@code section_start:}; Buildkite folds from {@code ---}, {@code +++}, {@code ~~~} and
 * {@code ^^^} on.
 */
public final class RunnerCommands {

  private static final List<String> AT_THE_BEGINNING = List.of("::", "---", "+++", "~~~", "^^^");

  private static final List<String> ANYWHERE =
      List.of("travis_fold:", "travis_time:", "section_start:", "section_end:");

  /** More than any mark has, in UTF-16 units. */
  private static final int NEAR = 64;

  /** The end of the line so far, in lower case, without what is not seen. */
  private final StringBuilder end = new StringBuilder();

  /** Whether {@link #end} is all that the line has but blanks before it. */
  private boolean isBeginning = true;

  /** Begins a new line. */
  public void begin() {
    end.setLength(0);
    isBeginning = true;
  }

  /** Whether a character, written now, would complete the mark of a command. */
  public boolean completes(int c) {
    return c < 0x80 && (isFirst((char) c) || isAnywhere((char) c));
  }

  private boolean isFirst(char c) {
    return isBeginning
        && AT_THE_BEGINNING.stream()
            .anyMatch(
                mark ->
                    mark.length() == end.length() + 1
                        && mark.startsWith(end.toString())
                        && mark.charAt(end.length()) == c);
  }

  private boolean isAnywhere(char c) {
    if (c == '[') {
      int at = end.length();
      while (at > 0 && isOfName(end.charAt(at - 1))) {
        at--;
      }
      return at > 1 && end.charAt(at - 1) == '#' && end.charAt(at - 2) == '#';
    }
    return c == ':' && ANYWHERE.stream().anyMatch(mark -> (end + ":").endsWith(mark));
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '-';
  }

  /** Takes note of a character that was written; what is drawn into another changes nothing. */
  public void write(int c) {
    boolean isBlank = Character.isWhitespace(c) || Character.isSpaceChar(c);
    if (isIgnorable(c) || isBlank && end.isEmpty() && isBeginning) {
      return;
    }
    end.appendCodePoint(Character.toLowerCase(c));
    if (end.length() > NEAR) {
      end.delete(0, end.length() - NEAR / 2);
      isBeginning = false;
    }
  }

  /** Comparisons of words in some runners leave these out. */
  private static boolean isIgnorable(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.CONTROL -> true;
      default -> false;
    };
  }
}
