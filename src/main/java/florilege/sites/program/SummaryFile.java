package florilege.sites.program;

import florilege.model.metadata.LocatedText;
import florilege.problem.Place;
import florilege.problem.Source;
import florilege.text.markdown.MarkdownOutline;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads what a file {@code SUMMARY.md} says of a book: its chapters, in their order and parts. See
 * rust-lang.github.io/mdBook/format/summary.html and honkit.netlify.app/pages.html.
 */
public final class SummaryFile {

  /** The summary of a book without one. */
  public static final SummaryFile NONE = new SummaryFile("");

  /** The lowest level of a heading that begins a part. */
  private static final int LOWEST = 3;

  private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");

  private final String folder;
  private final List<PartOutline> outline = new ArrayList<>();
  private final Map<String, LocatedText> titles = new LinkedHashMap<>();

  private SummaryFile(String folder) {
    this.folder = folder;
  }

  /**
   * Reads one.
   *
   * @param folder in which the chapters are named
   * @param isTitle whether the first heading of the file is its own title, or that of the book
   */
  public static SummaryFile of(Source file, String folder, Predicate<String> isTitle) {
    SummaryFile summary = new SummaryFile(folder);
    summary.read(file, isTitle);
    return summary;
  }

  /** The first heading of the file is its own title only if nothing stands before it. */
  private void read(Source file, Predicate<String> isTitle) {
    LocatedText title = LocatedText.NONE;
    List<LocatedText> chapters = new ArrayList<>();
    for (MarkdownOutline.Entry entry : MarkdownOutline.read(file)) {
      if (entry.level() > LOWEST) {
        continue;
      } else if (entry.level() > 0) {
        add(title, chapters);
        boolean first = outline.isEmpty() && chapters.isEmpty() && title.isEmpty();
        title =
            first && isTitle.test(entry.words())
                ? LocatedText.NONE
                : new LocatedText(entry.words(), entry.place());
        chapters.clear();
      } else {
        String path =
            decoded(entry.href().replaceFirst("[?#].*", "")).replaceFirst("^(?:\\./)+", "");
        chapter(entry.words(), path, entry.place(), chapters);
      }
    }
    add(title, chapters);
  }

  /** A path without percent encoding; a stray percent sign means itself. */
  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  /** A chapter that is named again, for a heading in it, stays where it is. */
  private void chapter(String words, String written, Place place, List<LocatedText> chapters) {
    String path = folder + written;
    LocatedText title = new LocatedText(words, place);
    if (!written.isBlank()
        && !ELSEWHERE.matcher(written).matches()
        && titles.putIfAbsent(path, title) == null) {
      chapters.add(new LocatedText(path, place));
    }
  }

  private void add(LocatedText title, List<LocatedText> chapters) {
    if (!chapters.isEmpty()) {
      outline.add(new PartOutline(title, List.copyOf(chapters)));
    }
  }

  public List<PartOutline> outline() {
    return outline;
  }

  /** The paths of the chapters. */
  public Set<String> chapters() {
    return titles.keySet();
  }

  /** What a chapter is called there. */
  public LocatedText title(String path) {
    return titles.getOrDefault(path, LocatedText.NONE);
  }
}
