package florilege.text.markdown.syntax.preprocess;

import florilege.text.CodeRegions;
import florilege.text.source.MappedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites blocks of HTML whose authors say that there is Markdown in them: {@code <div
 * markdown="1">}, as kramdown has it, and {@code <div markdown>}, as Python-Markdown has it.
 * CommonMark reads Markdown there between blank lines, which are put in.
 */
public final class MarkdownInHtml {

  private static final Set<String> BLOCKS =
      Set.of(
          ("div p section article aside header footer main nav figure figcaption details summary"
                  + " blockquote center address ul ol li dl dt dd table tr td th h1 h2 h3 h4 h5 h6")
              .split(" "));

  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]{0,15})(\\s[^<>]{0,1000})?>");

  private static final Pattern SAYS =
      Pattern.compile("\\smarkdown(?:=(?:\"(?:1|block|span)\"|'(?:1|block|span)'|1))?(?=[\\s/]|$)");

  private static final Pattern RAW = Pattern.compile("\\smarkdown=[\"']?0");

  /** What kramdown takes for the same on every block. */
  private static final Pattern ALL =
      Pattern.compile("\\{::options[^}\\n]{0,200}parse_block_html=\"true\"");

  /** Elements within each other that are looked at. */
  private static final int DEEPEST = 100;

  private record Open(String name, boolean holdsMarkdown) {}

  private final String text;
  private final CodeRegions code;
  private final MappedText.Editor editor;
  private final boolean all;
  private final Deque<Open> open = new ArrayDeque<>();

  private MarkdownInHtml(MappedText mapped, boolean all) {
    this.text = mapped.text();
    this.code = CodeRegions.in(text);
    this.editor = mapped.edit();
    this.all = all;
  }

  static MappedText rewrite(MappedText mapped) {
    boolean all = mapped.text().contains("parse_block_html") && ALL.matcher(mapped.text()).find();
    boolean some = mapped.text().contains(" markdown") && mapped.text().contains("<");
    return all || some ? new MarkdownInHtml(mapped, all).read() : mapped;
  }

  private MappedText read() {
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (!BLOCKS.contains(name) || code.at(tag.start())) {
        continue;
      } else if (tag.group(1).isEmpty()) {
        begin(tag, name);
      } else {
        end(tag, name);
      }
    }
    return editor.done();
  }

  private void begin(Matcher tag, String name) {
    Matcher says = SAYS.matcher(tag.group(3) == null ? "" : tag.group(3));
    boolean markdown = says.find() || all && !RAW.matcher(tag.group()).find();
    if (open.size() < DEEPEST) {
      open.push(new Open(name, markdown));
    }
    if (markdown) {
      editor.keep(tag.end());
      part(tag.end(), tag.start());
    }
  }

  private void end(Matcher tag, String name) {
    if (open.stream().noneMatch(element -> element.name().equals(name))) {
      return;
    }
    Iterator<Open> within = open.iterator();
    Open ended = within.next();
    within.remove();
    while (!ended.name().equals(name)) {
      ended = within.next();
      within.remove();
    }
    if (ended.holdsMarkdown()) {
      int line = lineStart(tag.start());
      boolean first = text.substring(line, tag.start()).isBlank();
      editor.keep(first ? Math.max(line, editor.at()) : tag.start());
      editor.put(first ? "\n" : "\n\n");
    }
    if (!open.isEmpty() && open.peek().holdsMarkdown()) {
      editor.keep(tag.end());
      part(tag.end(), tag.start());
    }
  }

  /** Puts a blank line behind a tag, and what follows it under the tag. */
  private void part(int end, int start) {
    int lineEnd = text.indexOf('\n', end);
    boolean last = text.substring(end, lineEnd < 0 ? text.length() : lineEnd).isBlank();
    String before = text.substring(lineStart(start), start);
    editor.put(last ? "\n" : "\n\n" + (before.isBlank() ? before : ""));
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }
}
