package florilege.sites.mdbook;

import florilege.text.CodeRegions;
import florilege.text.source.MappedText;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out lines of listings that mdBook's readers see only when they ask for them: in Rust those
 * that begin with {@code #}, in other languages those with a sign that the book's settings or the
 * listing name. See rust-lang.github.io/mdBook/format/mdbook.html#hiding-code-lines.
 */
final class HiddenLines {

  private static final Pattern SIGN = Pattern.compile("\\bhidelines=([^\\s,]{1,20})");

  private static final String SETTING = "book.output.html.code.hidelines.";

  private final String text;
  private final MappedText.Editor editor;
  private final Map<String, String> settings;

  /** The fence that is open; its length is 0 where none is. */
  private int length;

  private char fence;
  private boolean isRust;
  private String sign = "";

  private HiddenLines(MappedText mapped, Map<String, String> settings) {
    this.text = mapped.text();
    this.editor = mapped.edit();
    this.settings = settings;
  }

  /**
   * The text without them.
   *
   * @param settings by name, {@code book.output.html.code.hidelines.python} among them
   */
  static MappedText drop(MappedText mapped, Map<String, String> settings) {
    HiddenLines lines = new HiddenLines(mapped, settings);
    for (int start = 0, end; start < mapped.text().length(); start = end) {
      end = mapped.text().indexOf('\n', start) + 1;
      end = end == 0 ? mapped.text().length() : end;
      lines.line(start, end);
    }
    return lines.editor.done();
  }

  private void line(int start, int end) {
    int first = start;
    while (first < end && " \t>".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    String words = text.substring(first, end).stripTrailing();
    if (length == 0) {
      length = CodeRegions.fence(text, first);
      if (length > 0) {
        open(words);
      }
    } else if (closes(words)) {
      length = 0;
    } else if (isRust && words.startsWith("##")) {
      editor.keep(first).skip(first + 1);
    } else if (isHidden(words)) {
      editor.keep(start).skip(end);
    }
  }

  private void open(String words) {
    fence = words.charAt(0);
    String info = words.substring(length).strip();
    String language = info.split("[\\s,{]", 2)[0];
    isRust = language.equals("rust");
    Matcher named = SIGN.matcher(info);
    sign = named.find() ? named.group(1) : settings.getOrDefault(SETTING + language, "");
  }

  private boolean closes(String words) {
    return words.length() >= length && words.chars().allMatch(c -> c == fence);
  }

  private boolean isHidden(String words) {
    return isRust
        ? words.startsWith("#") && (words.length() == 1 || "![".indexOf(words.charAt(1)) < 0)
        : !sign.isEmpty() && words.startsWith(sign);
  }
}
