package florilege.text.markdown.render;

import florilege.text.html.policy.CommentTag;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a reader's HTML: the tags that a reader may write, and everything else as words.
 * References to characters are for the parser of HTML, and so is what is not balanced.
 */
public final class CommentHtmlText {

  private static final Pattern BREAKS = Pattern.compile("(?i)<(?:p|br|div)\\b");
  private static final Pattern LINE_END = Pattern.compile("[ \\t]*+\\n(?:[ \\t]*+\\n)*+[ \\t]*+");

  private final String text;
  private final HtmlOutput html;

  /** Whether ends of lines are all that parts lines; empty ones part paragraphs in any case. */
  private final boolean unbroken;

  /** Offset from which on no comment ends. */
  private int endless = Integer.MAX_VALUE;

  /** How many {@code pre} are open, in which ends of lines speak for themselves. */
  private int preformatted;

  public CommentHtmlText(String text, HtmlOutput html) {
    this.text = text;
    this.html = html;
    this.unbroken = !BREAKS.matcher(text).find();
  }

  public void write() {
    boolean afterBlock = true;
    int at = 0;
    for (int next = text.indexOf('<'); next >= 0; next = text.indexOf('<', next)) {
      int end = commentEnd(next);
      Optional<CommentTag> tag = end < 0 ? CommentTag.at(text, next) : Optional.empty();
      boolean block = tag.filter(CommentTag::isBlock).isPresent();
      if (end >= 0 || tag.isPresent()) {
        words(at, next, afterBlock, block);
        tag.ifPresent(this::tag);
        at = tag.map(CommentTag::end).orElse(end);
        afterBlock = block;
      }
      next = end >= 0 || tag.isPresent() ? at : next + 1;
    }
    words(at, text.length(), afterBlock, true);
  }

  /** The offset behind the comment that begins at an offset; -1 if none does. */
  private int commentEnd(int at) {
    if (at >= endless || !text.startsWith("<!--", at)) {
      return -1;
    }
    int end = text.indexOf("-->", at + 4);
    endless = end < 0 ? at : endless;
    return end < 0 ? -1 : end + 3;
  }

  private void tag(CommentTag tag) {
    if (tag.name().equals("pre")) {
      preformatted = Math.max(0, preformatted + (tag.closing() ? -1 : 1));
    }
    html.at(tag.start()).raw(tag.toString()).at(tag.end());
  }

  /**
   * Writes words between two tags.
   *
   * @param first whether the tag before them is that of a block, so that no line ends before them
   * @param last the same of the tag after them
   */
  private void words(int start, int end, boolean first, boolean last) {
    Matcher line = LINE_END.matcher(text).region(start, end);
    int at = start;
    while (preformatted == 0 && line.find()) {
      html.at(at).references(text.substring(at, line.start()));
      boolean edge = first && line.start() == start || last && line.end() == end;
      boolean empty = line.group().indexOf('\n') != line.group().lastIndexOf('\n');
      html.raw(edge ? "\n" : empty ? "<p>" : unbroken ? "<br>" : "\n");
      at = line.end();
    }
    html.at(at).references(text.substring(at, end));
  }
}
