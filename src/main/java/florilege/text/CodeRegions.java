package florilege.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which characters of a Markdown text are code. They are found without reading it as
 * Markdown: fenced and indented lines (CommonMark §4.4, §4.5) and spans between backticks (§6.1).
 * What stands in lists and quotes is judged by its signs alone, which is right but for oddities.
 */
public final class CodeRegions {

  private final BitSet code;

  private CodeRegions(BitSet code) {
    this.code = code;
  }

  /** The code in a text. */
  public static CodeRegions in(String text) {
    return new Lines(text).read();
  }

  /** Whether the character at an offset is code. */
  public boolean at(int offset) {
    return code.get(offset);
  }

  /** The length of the fence that opens at an offset, at least 3; 0 if none does. */
  public static int fence(String text, int at) {
    if (at >= text.length() || "`~".indexOf(text.charAt(at)) < 0) {
      return 0;
    }
    char sign = text.charAt(at);
    int end = run(text, at);
    int lineEnd = text.indexOf('\n', end);
    boolean span =
        sign == '`' && text.substring(end, lineEnd < 0 ? text.length() : lineEnd).indexOf('`') >= 0;
    return end - at < 3 || span ? 0 : end - at;
  }

  /** The offset behind the run of one character that begins at an offset. */
  static int run(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == text.charAt(at)) {
      end++;
    }
    return end;
  }

  private static final class Lines {

    private static final int LONGEST_LABEL = 200;

    private final String text;
    private final BitSet code = new BitSet();

    /** The fence that is open; its length is 0 where none is. */
    private char sign;

    private int length;

    private boolean inList;
    private boolean afterBlank = true;
    private boolean indented;

    /** Where the paragraph began that is being read; -1 between paragraphs. */
    private int paragraph = -1;

    Lines(String text) {
      this.text = text;
    }

    CodeRegions read() {
      for (int start = 0, end; start < text.length(); start = end + 1) {
        end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        line(start, end);
      }
      endParagraph(text.length());
      return new CodeRegions(code);
    }

    private void line(int start, int end) {
      int first = start;
      int columns = 0;
      while (first < end && " \t>".indexOf(text.charAt(first)) >= 0) {
        columns += text.charAt(first) == '\t' ? 4 : text.charAt(first) == '>' ? -columns : 1;
        first++;
      }
      if (length > 0) {
        code.set(start, end);
        boolean closes =
            first < end
                && text.charAt(first) == sign
                && run(text, first) - first >= length
                && text.substring(run(text, first), end).isBlank();
        length = closes ? 0 : length;
      } else if (first == end) {
        endParagraph(start);
        afterBlank = true;
      } else {
        words(start, first, columns, end);
        afterBlank = false;
      }
    }

    private void words(int start, int first, int columns, int end) {
      boolean item = columns < 4 && (isItem(first, end) || isNote(first, end));
      inList = item || inList && (columns > 0 || !afterBlank);
      indented = columns >= 4 && !inList && (afterBlank || indented);
      int opening = fence(text, afterMarks(first, end));
      if (indented || opening > 0) {
        endParagraph(start);
        code.set(start, end);
      } else if (paragraph < 0) {
        paragraph = start;
      }
      if (!indented && opening > 0) {
        length = opening;
        sign = text.charAt(afterMarks(first, end));
      }
    }

    /** Behind the marks of items that stand before what may be a fence. */
    private int afterMarks(int first, int end) {
      return isItem(first, end) ? blanks(markEnd(first, end)) : first;
    }

    private int blanks(int at) {
      int end = at;
      while (end < text.length() && text.charAt(end) == ' ') {
        end++;
      }
      return end;
    }

    private boolean isItem(int first, int end) {
      int mark = markEnd(first, end);
      return mark > first && mark < end && " \t".indexOf(text.charAt(mark)) >= 0;
    }

    /** Whether a note or a definition begins here, whose text may go on indented. */
    private boolean isNote(int first, int end) {
      String near = text.substring(first, Math.min(end, first + LONGEST_LABEL));
      return near.startsWith("[^") && near.contains("]:")
          || near.startsWith(": ")
          || near.startsWith(":\t");
    }

    private int markEnd(int first, int end) {
      if ("*-+".indexOf(text.charAt(first)) >= 0) {
        return first + 1;
      }
      int at = first;
      while (at < end && at < first + 9 && Character.digit(text.charAt(at), 10) >= 0) {
        at++;
      }
      return at > first && at < end && ".)".indexOf(text.charAt(at)) >= 0 ? at + 1 : first;
    }

    /** Finds the spans in a paragraph. */
    private void endParagraph(int end) {
      if (paragraph < 0) {
        return;
      }
      List<Integer> runs = new ArrayList<>();
      for (int at = paragraph; at < end; at++) {
        if (text.charAt(at) == '`') {
          runs.add(at);
          at = run(text, at) - 1;
        }
      }
      spans(runs);
      paragraph = -1;
    }

    private void spans(List<Integer> runs) {
      Map<Integer, Integer> next = new HashMap<>();
      int[] partner = new int[runs.size()];
      for (int i = runs.size() - 1; i >= 0; i--) {
        int size = run(text, runs.get(i)) - runs.get(i);
        partner[i] = next.getOrDefault(size, -1);
        next.put(size, i);
      }
      for (int i = 0; i < partner.length; i++) {
        boolean escaped = runs.get(i) > 0 && text.charAt(runs.get(i) - 1) == '\\';
        if (partner[i] >= 0 && !escaped) {
          code.set(runs.get(i), run(text, runs.get(partner[i])));
          i = partner[i];
        }
      }
    }
  }
}
