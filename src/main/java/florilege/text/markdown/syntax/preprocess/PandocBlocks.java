package florilege.text.markdown.syntax.preprocess;

import florilege.text.CodeRegions;
import florilege.text.source.MappedText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites blocks that pandoc knows and CommonMark does not: line blocks, lists with other numbers
 * than figures, captions of tables and of pictures that stand alone, and definitions behind a
 * tilde. See pandoc.org/MANUAL, Pandoc's Markdown.
 */
final class PandocBlocks {

  private static final Pattern LINE = Pattern.compile("\\|(?: ([ ]*)([^|]*))?");

  private static final Pattern CAPTION =
      Pattern.compile(
          "(?::|Table:)[ \\t]+(\\S[^\\n]{0,2000}?)[ \\t]*(?:\\{([^{}]{0,500})})?[ \\t]*");

  private static final Pattern ID = Pattern.compile("#[\\w:-]+");

  private static final Pattern FIGURE =
      Pattern.compile(
          "!\\[((?:[^\\[\\]]|\\[[^\\[\\]]*]){1,2000})]\\(([^()\\s\"]{1,2000})\\)(?:\\{([^{}]{0,1000})})?[ \\t]*");

  private static final Pattern ALT = Pattern.compile("\\bfig-alt=\"([^\"]*)\"\\s*");
  private static final Pattern DEFINITION = Pattern.compile(" {0,2}~(?=[ \\t]+\\S)");

  private final String text;
  private final CodeRegions code;
  private final MappedText.Editor editor;

  /** The last number of an example. */
  private int examples;

  private PandocBlocks(MappedText mapped) {
    this.text = mapped.text();
    this.code = CodeRegions.in(text);
    this.editor = mapped.edit();
  }

  static MappedText rewrite(MappedText mapped) {
    return new PandocBlocks(mapped).read();
  }

  private MappedText read() {
    boolean blank = true;
    for (int start = 0; start < text.length(); ) {
      int next = code.at(start) ? end(start) + 1 : block(start, blank);
      blank = isBlank(Math.max(0, text.lastIndexOf('\n', Math.max(0, next - 2)) + 1));
      start = next;
    }
    return editor.done();
  }

  /** Rewrites what begins with a line; gives the offset of the line after it. */
  private int block(int start, boolean afterBlank) {
    String line = text.substring(start, end(start));
    Optional<FancyListMarker> marker = afterBlank ? FancyListMarker.of(line) : Optional.empty();
    Matcher definition = DEFINITION.matcher(line);
    if (marker.isPresent()) {
      return list(start, marker.get());
    } else if (afterBlank && isVerse(start)) {
      return verse(start);
    } else if (line.startsWith(":") || line.startsWith("Table:")) {
      caption(start, line);
    } else if (afterBlank && line.startsWith("![") && isBlank(end(start) + 1)) {
      figure(start, line);
    } else if (definition.lookingAt()) {
      editor.keep(start + definition.end() - 1).put(":").skip(start + definition.end());
    }
    return end(start) + 1;
  }

  private int end(int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private boolean isBlank(int start) {
    return start >= text.length() || text.substring(start, end(start)).isBlank();
  }

  /** Whether lines that begin with a bar follow up to a blank one, and no other bar is in them. */
  private boolean isVerse(int start) {
    int at = start;
    while (!isBlank(at)) {
      boolean goesOn = at > start && text.startsWith(" ", at);
      if (!goesOn && !LINE.matcher(text).region(at, end(at)).matches()) {
        return false;
      }
      at = end(at) + 1;
    }
    return at > start;
  }

  private int verse(int start) {
    int at = start;
    while (!isBlank(at)) {
      Matcher line = LINE.matcher(text).region(at, end(at));
      int next = end(at) + 1;
      if (line.matches()) {
        String indent = line.group(1) == null ? "" : "\u00A0".repeat(line.group(1).length());
        editor.keep(at).put(indent).skip(line.group(2) == null ? end(at) : line.start(2));
      }
      editor.keep(end(at));
      editor.put(isBlank(next) || text.startsWith(" ", next) ? "" : "\\");
      at = next;
    }
    return at;
  }

  private int list(int start, FancyListMarker first) {
    int number = first.example() ? examples + 1 : Math.max(1, first.number());
    editor.keep(start).put("<ol" + attribute("type", first.type()));
    editor.put((number == 1 ? "" : attribute("start", "" + number)) + ">\n");
    int at = start;
    FancyListMarker item = first;
    while (true) {
      examples += item.example() ? 1 : 0;
      editor.keep(at).put("<li>\n\n").skip(at + item.width());
      at = item(at, item.width());
      editor.put("\n</li>\n");
      Optional<FancyListMarker> next =
          at < text.length() ? FancyListMarker.of(text.substring(at, end(at))) : Optional.empty();
      if (next.isEmpty() || !next.get().goesOn(first)) {
        editor.put("</ol>\n\n");
        return at;
      }
      item = next.get();
    }
  }

  private static String attribute(String name, String value) {
    return value.isEmpty() ? "" : " " + name + "=\"" + value + "\"";
  }

  /** Writes the lines of an item without their indentation; gives the offset of what follows. */
  private int item(int start, int width) {
    int at = Math.min(text.length(), end(start) + 1);
    editor.keep(at);
    while (at < text.length()) {
      int next = at;
      while (next < text.length() && isBlank(next)) {
        next = end(next) + 1;
      }
      int indent = 0;
      while (next + indent < text.length() && text.charAt(next + indent) == ' ') {
        indent++;
      }
      boolean isOwn = indent >= Math.min(width, 2);
      boolean goesOn = next == at && FancyListMarker.of(text.substring(at, end(at))).isEmpty();
      if (next >= text.length() || !isOwn && !goesOn) {
        editor.skip(Math.min(text.length(), next));
        return Math.min(text.length(), next);
      }
      int until = Math.min(text.length(), end(next) + 1);
      editor.keep(next).skip(next + Math.min(indent, width)).keep(until);
      at = until;
    }
    return at;
  }

  private void caption(int start, String line) {
    Matcher caption = CAPTION.matcher(line);
    if (caption.matches() && isBesideATable(start)) {
      editor.keep(start).put("\n").skip(start + caption.start(1)).keep(start + caption.end(1));
      Matcher id = ID.matcher(caption.group(2) == null ? "" : caption.group(2));
      editor.put(id.find() ? " {" + id.group() + "}" : "").skip(end(start));
    }
  }

  private boolean isBesideATable(int start) {
    String above = text.substring(0, start).stripTrailing();
    String below = text.substring(Math.min(text.length(), end(start) + 1)).stripLeading();
    return isRow(above.substring(above.lastIndexOf('\n') + 1))
        || isRow(below.substring(0, Math.max(0, below.indexOf('\n'))));
  }

  private static boolean isRow(String line) {
    return line.contains("|") || line.strip().matches("[+-][-=+ ]{2,}");
  }

  /** A picture alone in its paragraph shows its description below it. */
  private void figure(int start, String line) {
    Matcher figure = FIGURE.matcher(line);
    if (figure.matches()) {
      String given = figure.group(3) == null ? "" : figure.group(3);
      Matcher alt = ALT.matcher(given);
      boolean own = alt.find();
      String caption =
          figure.group(1).replaceAll("\\[([^\\]]*)](?:\\([^)]*\\))?", "$1").replaceAll("[*`]", "");
      editor.keep(start + figure.start(1));
      if (own) {
        editor.put(alt.group(1)).skip(start + figure.end(1));
      }
      editor.keep(start + figure.end(2)).put(" \"" + caption.replace("\"", "\\\"") + "\")");
      String more = alt.replaceAll("").strip();
      editor.put(more.isEmpty() ? "" : "{" + more + "}").skip(end(start));
    }
  }
}
