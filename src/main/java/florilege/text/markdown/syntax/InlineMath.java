package florilege.text.markdown.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.text.markdown.syntax.nodes.FormulaNode;
import florilege.text.markdown.syntax.scanners.ClosingIndex;
import florilege.text.math.TexSyntax;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parses formulas in a line, and tells them from prices and from the variables of shells and of
 * PHP. Between single dollars pandoc's rule holds: something that is no blank follows the first and
 * stands before the second, and no digit follows the second; nor may a letter, and the first may
 * follow none. Unless the author has said that there are formulas in the text, what is between must
 * also {@linkplain TexSyntax#looksLike look like one}.
 */
final class InlineMath {

  /** A longer formula in a line is none. */
  private static final int LONGEST = 2_000;

  private final BasedSequence input;
  private final String text;
  private final boolean declared;
  private final ClosingIndex endings;

  InlineMath(BasedSequence input, String text, boolean declared) {
    this.input = input;
    this.text = text;
    this.declared = declared;
    this.endings = new ClosingIndex(text);
  }

  /** What is found at an offset. */
  record Found(FormulaNode formula, int end) {}

  /** The formula that begins at an offset, if one does. */
  Optional<Found> at(int at) {
    if (text.charAt(at) == '$') {
      return text.startsWith("$$", at) ? between(at, "$$", "$$") : single(at);
    }
    for (String sign : new String[] {"\\\\(", "\\(", "\\\\[", "\\["}) {
      if (text.startsWith(sign, at)) {
        return between(at, sign, sign.replace('(', ')').replace('[', ']'));
      }
    }
    return Optional.empty();
  }

  private Optional<Found> between(int at, String opening, String ending) {
    int from = at + opening.length();
    int close = endings.next(ending, from);
    if (close <= from || close - from > LONGEST) {
      return Optional.empty();
    }
    String tex = text.substring(from, close);
    boolean formula =
        !tex.isBlank() && (declared && !opening.endsWith("[") || TexSyntax.looksLike(tex));
    return formula ? Optional.of(found(from, close, close + ending.length())) : Optional.empty();
  }

  private Optional<Found> single(int at) {
    int from = at + 1;
    int close = endings.next("$", from);
    while (close > 0 && text.charAt(close - 1) == '\\' && close - from <= LONGEST) {
      close = text.indexOf('$', close + 1);
    }
    if (close <= from
        || close - from > LONGEST
        || isInWord(at - 1)
        || isInWord(close + 1) && !isOrdinal(close + 1)) {
      return Optional.empty();
    }
    String tex = text.substring(from, close);
    boolean tight = tex.equals(tex.strip()) && !text.startsWith("$$", close);
    boolean formula = tight && (declared && !tex.contains("\"") || TexSyntax.looksLike(tex));
    return formula ? Optional.of(found(from, close, close + 1)) : Optional.empty();
  }

  private Found found(int from, int close, int end) {
    return new Found(new FormulaNode(input.subSequence(from, close)), end);
  }

  /** Whether a word is the ending of a number, as in {@code $n$th}. */
  private boolean isOrdinal(int index) {
    return Stream.of("th", "st", "nd", "rd")
        .anyMatch(ending -> text.startsWith(ending, index) && !isInWord(index + 2));
  }

  private boolean isInWord(int index) {
    return index >= 0
        && index < text.length()
        && (Character.isLetterOrDigit(text.charAt(index)) && text.charAt(index) < 0x2E80
            || text.charAt(index) == '$');
  }
}
