package florilege.style.fonts;

import static java.util.Comparator.comparingInt;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.text.dom.Dom;
import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds the characters of a book that no font has. */
final class GlyphCoverage {

  private final StyleFonts fonts;
  private final Problems problems;

  GlyphCoverage(StyleFonts fonts, Problems problems) {
    this.fonts = fonts;
    this.problems = problems;
  }

  /**
   * Reports them in the chapters that somebody wrote, and elsewhere (in the contents, say) only
   * those not reported yet. What is of one script is said at once, where the first of it stands.
   */
  void check(Book book) {
    Set<Integer> reported = new HashSet<>();
    for (Chapter chapter : book.chapters()) {
      if (!chapter.sources().isEmpty()) {
        Set<Integer> missing = missing(chapter);
        report(missing.stream().map(c -> new Find(c, place(c, chapter.sources()))));
        reported.addAll(missing);
      }
    }
    Place whole = Source.named(Path.of(book.name())).whole();
    for (Chapter chapter : book.chapters()) {
      if (chapter.sources().isEmpty()) {
        report(missing(chapter).stream().filter(reported::add).map(c -> new Find(c, whole)));
      }
    }
  }

  /** The characters of a whole book that no font has. */
  Set<Integer> missing(Book book) {
    Set<Integer> missing = new TreeSet<>();
    book.chapters().forEach(chapter -> missing.addAll(missing(chapter)));
    return missing;
  }

  private Set<Integer> missing(Chapter chapter) {
    return characters(chapter).stream()
        .filter(c -> !fonts.covers(c))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The characters of a chapter that are set in a font. */
  static BitSet characters(Chapter chapter) {
    BitSet characters = new BitSet();
    for (Element element : Dom.elements(chapter.xhtml(), "*")) {
      if (FontFallback.hasText(element)) {
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
          if (n.getNodeType() == Node.TEXT_NODE) {
            Normalizer.normalize(n.getNodeValue(), Normalizer.Form.NFC)
                .codePoints()
                .forEach(characters::set);
          }
        }
      }
    }
    return characters;
  }

  private static Place place(int codePoint, List<Source> sources) {
    String character = Character.toString(codePoint);
    return sources.stream()
        .filter(source -> source.text().contains(character))
        .findFirst()
        .map(source -> source.at(source.text().indexOf(character)))
        .orElse(sources.get(0).whole());
  }

  /** A character where it first stands. */
  private record Find(int character, Place place) {

    Group group() {
      return new Group(place.source(), UnicodeScript.of(character));
    }
  }

  private record Group(Source source, UnicodeScript script) {}

  private void report(Stream<Find> finds) {
    finds
        .sorted(
            comparingInt((Find f) -> f.place().line()).thenComparingInt(f -> f.place().column()))
        .collect(Collectors.groupingBy(Find::group, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(group -> problems.add(Rule.MISSING_GLYPH, group.get(0).place(), detail(group)));
  }

  private static String detail(List<Find> finds) {
    String first = Character.getName(finds.get(0).character());
    String all =
        finds.stream()
            .map(find -> String.format(Locale.ROOT, "U+%04X", find.character()))
            .collect(Collectors.joining(" "));
    return finds.size() == 1
        ? "no font has " + all + (first == null ? "" : " " + first)
        : "no font has these " + finds.size() + " characters, the first is " + first + ": " + all;
  }
}
