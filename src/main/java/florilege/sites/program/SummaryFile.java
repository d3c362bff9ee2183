package florilege.sites.program;

import florilege.data.Lines;
import florilege.model.LocatedText;
import florilege.problem.Place;
import florilege.problem.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file {@code SUMMARY.md} says of a book: its chapters, in their order and parts. See
 * rust-lang.github.io/mdBook/format/summary.html and honkit.netlify.app/pages.html.
 */
public final class SummaryFile {

  /** That of a book without one. */
  public static final SummaryFile NONE = new SummaryFile("");

  private static final Pattern CHAPTER =
      Pattern.compile(
          "\\s*(?:[-*+]\\s+)?\\[((?:[^\\[\\]]|\\[[^\\]]*])*)]\\(<?(?:\\./)?([^)>]*?)>?\\)\\s*");
  private static final Pattern PART = Pattern.compile("#{1,3}\\s+(.*?)\\s*#*");
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
    summary.read(Lines.of(file), isTitle);
    return summary;
  }

  /** The first heading of the file is its own title only if nothing stands before it. */
  private void read(Lines lines, Predicate<String> isTitle) {
    LocatedText title = LocatedText.NONE;
    List<LocatedText> chapters = new ArrayList<>();
    for (int line = 0; line < lines.count(); line++) {
      Place place = lines.at(lines.start(line));
      Matcher part = PART.matcher(lines.line(line));
      Matcher chapter = CHAPTER.matcher(lines.line(line));
      if (part.matches()) {
        add(title, chapters);
        boolean first = outline.isEmpty() && chapters.isEmpty() && title.isEmpty();
        title =
            first && isTitle.test(part.group(1))
                ? LocatedText.NONE
                : new LocatedText(part.group(1), place);
        chapters.clear();
      } else if (chapter.matches()) {
        chapter(chapter.group(1), chapter.group(2).replaceFirst("#.*", ""), place, chapters);
      }
    }
    add(title, chapters);
  }

  /** A chapter that is named again, for a heading in it, stays where it is. */
  private void chapter(String words, String written, Place place, List<LocatedText> chapters) {
    String path = folder + written.replace("%20", " ");
    LocatedText title = new LocatedText(words.replaceAll("[*_`]", ""), place);
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
