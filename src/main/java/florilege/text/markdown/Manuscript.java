package florilege.text.markdown;

import florilege.problem.Rule;
import florilege.text.Draft;
import florilege.text.Xml;
import florilege.text.html.Remarks;
import java.util.Locale;

/** A text without the characters that may not be in a book. */
final class Manuscript {

  private Manuscript() {}

  /** Takes out what may not be in a book, and says so. */
  static Draft of(String written, Remarks remarks) {
    Draft draft = Draft.of(written);
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
            i,
            String.format(Locale.ROOT, "U+%04X may not be in a book, taken out", c));
        editor.keep(i).skip(end);
      }
      i = end;
    }
    return editor.done();
  }
}
