package florilege.text.markdown.syntax.scanners;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Parses code between runs of backticks of one length (CommonMark §6.1). The end of a run that
 * nothing ends is not looked for: a text may have one of every length.
 */
public final class CodeSpans {

  /**
   * Code, and the offset behind it.
   *
   * @param code with its backticks
   */
  public record Found(Code code, int end) {}

  private final BasedSequence input;
  private final String text;

  /** For each length of a run of backticks, where the last such run begins. */
  private final Map<Integer, Integer> last = new HashMap<>();

  public CodeSpans(BasedSequence input, String text) {
    this.input = input;
    this.text = text;
    for (int i = text.indexOf('`'); i >= 0; i = text.indexOf('`', run(i))) {
      last.put(run(i) - i, i);
    }
  }

  /** The code that the run of backticks at an offset begins, if it does. */
  public Optional<Found> at(int at) {
    int open = run(at);
    int length = open - at;
    if (last.getOrDefault(length, -1) < open) {
      return Optional.empty();
    }
    int close = text.indexOf('`', open);
    while (run(close) - close != length) {
      close = text.indexOf('`', run(close));
    }
    int end = close + length;
    Code code =
        new Code(
            input.subSequence(at, open),
            input.subSequence(open, close),
            input.subSequence(close, end));
    return Optional.of(new Found(code, end));
  }

  /** The end of the run of backticks at an offset. */
  public int run(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end;
  }
}
