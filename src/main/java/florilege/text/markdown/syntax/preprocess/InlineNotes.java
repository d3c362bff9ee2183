package florilege.text.markdown.syntax.preprocess;

import florilege.text.CodeRegions;
import florilege.text.source.MappedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives notes that stand in the line a definition at the end of the text: {@code ^[words]} becomes
 * a call. See pandoc.org/MANUAL, inline_notes; help.obsidian.md, Footnotes.
 */
final class InlineNotes {

  /** UTF-16 units of a note; a longer one is none. */
  private static final int LONGEST = 5_000;

  private static final int MOST = 5_000;

  private InlineNotes() {}

  static MappedText rewrite(MappedText mapped) {
    String text = mapped.text();
    if (!text.contains("^[")) {
      return mapped;
    }
    CodeRegions code = CodeRegions.in(text);
    MappedText.Editor editor = mapped.edit();
    List<String> notes = new ArrayList<>();
    for (int at = text.indexOf("^["); at >= 0 && notes.size() < MOST; ) {
      boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
      int end = code.at(at) || escaped ? -1 : end(text, at + 2);
      if (end > at + 3) {
        notes.add(text.substring(at + 2, end - 1).strip().replaceAll("\\s+", " "));
        editor.keep(at).put("[^" + name(notes.size()) + "]").skip(end);
      }
      at = text.indexOf("^[", Math.max(at + 2, end));
    }
    editor.keep(text.length());
    for (int i = 1; i <= notes.size(); i++) {
      editor.put("\n\n[^" + name(i) + "]: " + notes.get(i - 1));
    }
    return editor.put("\n").done();
  }

  private static String name(int number) {
    return "note-in-line-" + number;
  }

  /** The offset behind the bracket that closes a note; -1 if none does in its paragraph. */
  private static int end(String text, int from) {
    int depth = 1;
    for (int at = from; at < Math.min(text.length(), from + LONGEST); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '\n' && text.startsWith("\n", at + 1)) {
        return -1;
      } else if (c == '[' || c == ']') {
        depth += c == '[' ? 1 : -1;
        if (depth == 0) {
          return at + 1;
        }
      }
    }
    return -1;
  }
}
