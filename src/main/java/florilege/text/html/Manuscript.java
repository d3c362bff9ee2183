package florilege.text.html;

import florilege.problem.Rule;
import florilege.text.Draft;
import florilege.text.Xml;
import java.util.Locale;

/** A text without the characters that may not be in a book. */
public final class Manuscript {

  private Manuscript() {}

  /** Takes out of a text, as it was written, what may not be in a book, and says so. */
  public static Draft of(Draft draft, Remarks remarks) {
    String written = draft.text();
    if (written.codePoints().allMatch(Xml::isLegal)) {
      return draft;
    }
    Draft.Editor editor = draft.edit();
    for (int i = 0; i < written.length(); ) {
      int c = written.codePointAt(i);
      int end = i + Character.charCount(c);
      if (!Xml.isLegal(c)) {
        remarks.add(
            Rule.ILLEGAL_CHARACTER,
            draft.written(i),
            String.format(Locale.ROOT, "U+%04X may not be in a book, taken out", c));
        editor.keep(i).skip(end);
      }
      i = end;
    }
    return editor.done();
  }
}
