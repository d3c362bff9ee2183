package florilege.sites.templates;

import florilege.text.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what of another file is taken in: all of it, lines by their numbers, or what stands between
 * two marks. The lines with the marks are for nobody to read. See
 * rust-lang.github.io/mdBook/format/mdbook.html and the snippets of PyMdown.
 *
 * @param part the name in the marks; empty where lines are meant
 * @param lines those that are meant; none means all
 */
public record FileExcerpt(String part, List<Range> lines) {

  public static final FileExcerpt WHOLE = new FileExcerpt("", List.of());

  /** From one line to another, both included, by number from 1; 0 is the last one. */
  private record Range(int first, int last) {

    boolean has(int number) {
      return number >= first && (last == 0 || number <= last);
    }
  }

  private static final Pattern MARK =
      Pattern.compile(
          "\\bANCHOR(?<over>_END)?:[ \\t]*(?<anchor>[\\w-]{1,100})"
              + "|-8<-{1,9}[ \\t]*\\[[ \\t]*(?<edge>start|end)[ \\t]*:[ \\t]*(?<section>[\\w-]{1,100})");

  /** One or several ranges: {@code 2}, {@code 2:}, {@code :10}, {@code 2:10,12:14}. */
  private static final Pattern NUMBERS =
      Pattern.compile("(?:\\d{0,9}:\\d{0,9}|\\d{1,9})(?:,(?:\\d{0,9}:\\d{0,9}|\\d{1,9})){0,50}");

  /** What follows the name of a file and a colon; nothing means the whole file. */
  public static FileExcerpt of(String written) {
    if (!NUMBERS.matcher(written).matches()) {
      return new FileExcerpt(written.strip(), List.of());
    }
    List<Range> ranges = new ArrayList<>();
    for (String range : written.split(",")) {
      String[] ends = range.split(":", -1);
      ranges.add(new Range(number(ends[0]), number(ends[ends.length - 1])));
    }
    return new FileExcerpt("", ranges);
  }

  private static int number(String written) {
    return written.isEmpty() ? 0 : Integer.parseInt(written);
  }

  /** What it takes of a file; nothing if the file has no such part. */
  public Optional<MappedText> from(MappedText file) {
    String text = file.text();
    MappedText.Editor editor = file.edit();
    boolean inPart = part.isEmpty();
    boolean found = inPart;
    int number = 0;
    for (int start = 0, end; start < text.length(); start = end) {
      end = text.indexOf('\n', start) + 1;
      end = end == 0 ? text.length() : end;
      number++;
      Matcher mark = MARK.matcher(text).region(start, end);
      if (!mark.find()) {
        boolean wanted = inPart && has(number);
        editor.skip(wanted ? start : end).keep(end);
      } else {
        editor.skip(end);
        inPart = name(mark).equals(part) ? begins(mark) : inPart;
        found |= inPart;
      }
    }
    return found ? Optional.of(withoutLastEnd(editor.done())) : Optional.empty();
  }

  private boolean has(int number) {
    return lines.isEmpty() || lines.stream().anyMatch(range -> range.has(number));
  }

  private static String name(Matcher mark) {
    return mark.group("anchor") == null ? mark.group("section") : mark.group("anchor");
  }

  private static boolean begins(Matcher mark) {
    return mark.group("anchor") == null
        ? mark.group("edge").equals("start")
        : mark.group("over") == null;
  }

  /** What takes a text in has a line end of its own. */
  private static MappedText withoutLastEnd(MappedText mapped) {
    int end = mapped.text().length();
    return mapped.text().endsWith("\n") ? mapped.edit().keep(end - 1).skip(end).done() : mapped;
  }
}
