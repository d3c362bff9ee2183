package florilege.text.markdown;

import florilege.text.markdown.syntax.ParseLimits;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Reads a text on a stack of its own, with a budget: the number of characters that may be looked
 * at, which does not depend on the machine as a number of seconds would. Regular expressions spend
 * it too, since they look at the same characters.
 */
final class ParseBudget {

  private static final long STACK_BYTES = 256L << 20;

  /** A parser that looks at each character more often than this, on average, has lost its way. */
  private static final long LOOKS_PER_CHARACTER = 2_000;

  private static final long LOOKS_AT_LEAST = 20_000_000;

  private ParseBudget() {}

  /**
   * What a reading of the text gives.
   *
   * @throws ParseLimits.Exceeded if the reading says so, or runs out of its budget or its stack
   */
  static <T> T run(String text, Function<CharSequence, T> reading) {
    FutureTask<T> task = new FutureTask<>(() -> reading.apply(new Watched(text)));
    Thread thread = new Thread(null, task, "markdown", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ParseLimits.Exceeded exceeded) {
        throw exceeded;
      } else if (e.getCause() instanceof StackOverflowError) {
        throw new ParseLimits.Exceeded(ParseLimits.Excess.UNREADABLE);
      }
      throw new IllegalStateException("Markdown could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Markdown was read", e);
    }
  }

  /** A text that counts how often it is looked at. */
  private static final class Watched implements CharSequence {

    private final String text;
    private long looks;

    Watched(String text) {
      this.text = text;
      this.looks = LOOKS_AT_LEAST + LOOKS_PER_CHARACTER * text.length();
    }

    @Override
    public char charAt(int index) {
      if (--looks < 0) {
        throw new ParseLimits.Exceeded(ParseLimits.Excess.UNREADABLE);
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
