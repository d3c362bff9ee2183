package florilege.text.html;

import florilege.problem.Rule;
import florilege.text.ProblemCollector;
import florilege.text.dom.Dom;
import florilege.text.source.MappedText;
import java.util.Locale;

/** Removes from a text the characters that may not be in a book. */
public final class IllegalCharacterFilter {

  private IllegalCharacterFilter() {}

  /** Takes out of a text, as it was written, what may not be in a book, and says so. */
  public static MappedText of(MappedText mapped, ProblemCollector remarks) {
    String written = mapped.text();
    if (written.codePoints().allMatch(Dom::isLegal)) {
      return mapped;
    }
    MappedText.Editor editor = mapped.edit();
    for (int i = 0; i < written.length(); ) {
      int c = written.codePointAt(i);
      int end = i + Character.charCount(c);
      if (!Dom.isLegal(c)) {
        remarks.add(
            Rule.ILLEGAL_CHARACTER,
            mapped.written(i),
            String.format(Locale.ROOT, "U+%04X may not be in a book, taken out", c));
        editor.keep(i).skip(end);
      }
      i = end;
    }
    return editor.done();
  }
}
