package florilege.text.markdown.syntax.preprocess;

import florilege.text.Admonition;
import florilege.text.CodeRegions;
import florilege.text.source.MappedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Boxes as Python-Markdown and MkDocs write them ({@code !!! note "Title"} and {@code ??? note},
 * what follows being indented), and those between {@linkplain FencedBox fences}. They become HTML
 * around Markdown. Lines that ask for a table of contents are taken out, since a book has one.
 */
public final class AdmonitionParser {

  /** The marks of a box that is indented. */
  private static final Pattern INDENTED =
      Pattern.compile(
          "(!!!|\\?\\?\\?\\+?)[ \\t]+([A-Za-z][\\w -]{0,60}?)?(?:[ \\t]*\"(.{0,300})\")?[ \\t]*");

  private static final Pattern CONTENTS =
      Pattern.compile("\\[(?:TOC|toc)\\]|\\[\\[_?(?:TOC|toc)_?\\]\\]|\\$\\{toc\\}|\\{\\{toc\\}\\}");

  private static final Pattern OPTION = Pattern.compile("[a-z_]{1,20}:.*");

  private static final int STEP = 4;

  /**
   * A box that is open.
   *
   * @param column in which its mark stands
   * @param indented whether what is in it is
   * @param end the markup that ends it
   */
  private record Box(int column, boolean indented, String end) {}

  /** A passage behind a tab, of which on paper all stand one below the other. */
  private static final Pattern TAB = Pattern.compile("===[!+]{0,2}[ \\t]+\"(.{0,300})\"[ \\t]*");

  private final boolean tabs;

  /** Whether slashes fence a box: {@code /// note}. */
  private final boolean blocks;

  private final String text;
  private final CodeRegions code;
  private final MappedText.Editor editor;
  private final Deque<Box> open = new ArrayDeque<>();

  /** How many lines that could end a box are still to come. */
  private int endings;

  /** How many boxes between colons are open. */
  private int fenced;

  /** How many boxes with indented content are open. */
  private int steps;

  /** The fence of code that is open in an indented box; 0 where none is. */
  private int fence;

  private char sign;

  /** Whether lines may follow that say more of a box between slashes: {@code type: warning}. */
  private boolean isOption;

  private AdmonitionParser(MappedText mapped, boolean tabs, boolean blocks) {
    this.tabs = tabs;
    this.blocks = blocks;
    this.text = mapped.text();
    this.code = CodeRegions.in(text);
    this.editor = mapped.edit();
    lines((start, end) -> endings += isClosing(start, end) ? 1 : 0);
  }

  /**
   * The text with HTML in the place of boxes.
   *
   * @param tabs whether passages behind tabs are such: {@code === "Label"}
   * @param blocks whether slashes fence a box: {@code /// note}
   */
  static MappedText rewrite(MappedText mapped, boolean tabs, boolean blocks) {
    String text = mapped.text();
    boolean any =
        text.contains("!!!")
            || text.contains("???")
            || text.contains(":::")
            || tabs && text.contains("===")
            || blocks && text.contains("///")
            || text.toLowerCase(Locale.ROOT).contains("toc");
    return any ? new AdmonitionParser(mapped, tabs, blocks).read() : mapped;
  }

  private MappedText read() {
    lines(this::line);
    while (!open.isEmpty()) {
      editor.keep(text.length());
      close();
    }
    return editor.done();
  }

  private interface Line {
    void at(int start, int end);
  }

  private void lines(Line line) {
    for (int start = 0, end; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      line.at(start, end);
    }
  }

  private void line(int start, int end) {
    int first = start;
    int column = 0;
    while (first < end && " \t".indexOf(text.charAt(first)) >= 0) {
      column += text.charAt(first) == '\t' ? STEP - column % STEP : 1;
      first++;
    }
    if (first == end) {
      return;
    }
    isOption &= blocks && column >= STEP && OPTION.matcher(text).region(first, end).matches();
    if (isOption) {
      editor.keep(start).skip(end);
      return;
    }
    editor.keep(start);
    while (!open.isEmpty() && open.peek().indented() && column < open.peek().column() + STEP) {
      close();
    }
    if (steps > 0) {
      editor.skip(first).put(" ".repeat(Math.max(0, column - STEP * steps)));
      if (isCode(first, end, column)) {
        return;
      }
    } else if (code.at(start) || code.at(first)) {
      return;
    }
    mark(start, first, end, column);
  }

  /** In an indented box: whether a line is code or a fence of it. */
  private boolean isCode(int first, int end, int column) {
    if (fence > 0) {
      boolean closes =
          text.charAt(first) == sign
              && text.substring(first, end).strip().chars().allMatch(c -> c == sign);
      fence = closes && end - first >= fence ? 0 : fence;
      return true;
    }
    fence = CodeRegions.fence(text, first);
    sign = text.charAt(first);
    return fence > 0 || column >= open.peek().column() + 2 * STEP;
  }

  private void mark(int start, int first, int end, int column) {
    char c = text.charAt(first);
    if (c == '!' || c == '?') {
      Matcher mark = INDENTED.matcher(text).region(first, end);
      if (mark.matches() && isFollowed(end, column)) {
        open(indented(mark), new Box(column, true, "</div>"), first, end);
        steps++;
      }
    } else if (c == '=' && tabs) {
      Matcher mark = TAB.matcher(text).region(first, end);
      if (mark.matches() && isFollowed(end, column)) {
        String label = "<div class=\"tab\">\n\n**" + mark.group(1).strip() + "**\n";
        open(label, new Box(column, true, "</div>"), first, end);
        steps++;
      }
    } else if (isFence(c)) {
      fence(first, end, column);
    } else if (CONTENTS.matcher(text).region(first, end).lookingAt()
        && text.substring(first, end).strip().matches(CONTENTS.pattern())) {
      editor.keep(first).skip(end);
    }
  }

  private static Admonition indented(Matcher mark) {
    String kind = mark.group(2) == null ? "note" : mark.group(2).split(" ")[0];
    return Admonition.of(kind, mark.group(3) == null ? "" : mark.group(3));
  }

  private void fence(int first, int end, int column) {
    if (isClosing(first, end)) {
      endings--;
      if (fenced > 0) {
        while (open.peek().indented()) {
          close();
        }
        editor.keep(first).skip(end);
        close();
      }
      return;
    }
    Optional<FencedBox> box = FencedBox.at(text, first, end);
    if (box.isPresent() && endings > fenced) {
      open(box.get().opening(), new Box(column, false, box.get().end()), first, end);
      fenced++;
      isOption = true;
    }
  }

  private boolean isClosing(int start, int end) {
    int first = start;
    while (first < end && text.charAt(first) == ' ') {
      first++;
    }
    return first < end
        && isFence(text.charAt(first))
        && FencedBox.isClosing(text, first, end)
        && !code.at(first);
  }

  private boolean isFence(char sign) {
    return sign == ':' || sign == '/' && blocks;
  }

  /** Whether the next line with anything on it is indented, so that a box has content. */
  private boolean isFollowed(int end, int column) {
    int at = end;
    int wide = 0;
    while (at < text.length() && " \t\n".indexOf(text.charAt(at)) >= 0) {
      char c = text.charAt(at++);
      wide = c == '\n' ? 0 : c == '\t' ? wide + STEP : wide + 1;
    }
    return at < text.length() && wide >= column + STEP;
  }

  private void open(Admonition box, Box opened, int first, int end) {
    open(box.opening(), opened, first, end);
  }

  private void open(String markup, Box opened, int first, int end) {
    String indent = " ".repeat(Math.max(0, opened.column() - STEP * steps));
    editor.keep(first).skip(end);
    editor.put(markup.replace("\n", "\n" + indent) + "\n");
    open.push(opened);
  }

  private void close() {
    Box box = open.pop();
    steps -= box.indented() ? 1 : 0;
    fenced -= box.indented() ? 0 : 1;
    fence = 0;
    String indent = " ".repeat(Math.max(0, box.column() - STEP * steps));
    editor.put((editor.isAtLineStart() ? "\n" : "\n\n") + indent + box.end() + "\n\n");
  }
}
