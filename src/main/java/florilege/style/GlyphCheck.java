package florilege.style;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.text.Xml;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds the characters of a book that no font has. */
final class GlyphCheck {

  private final Fonts fonts;
  private final Problems problems;

  GlyphCheck(Fonts fonts, Problems problems) {
    this.fonts = fonts;
    this.problems = problems;
  }

  /**
   * Reports them in the chapters that somebody wrote, and elsewhere (in the contents, say) only
   * those not reported yet.
   */
  void check(Book book) {
    Set<Integer> reported = new HashSet<>();
    for (Chapter chapter : book.chapters()) {
      if (!chapter.sources().isEmpty()) {
        Set<Integer> missing = missing(chapter);
        missing.forEach(c -> report(c, place(c, chapter.sources())));
        reported.addAll(missing);
      }
    }
    Source whole = Source.named(Path.of(book.name()));
    for (Chapter chapter : book.chapters()) {
      if (chapter.sources().isEmpty()) {
        missing(chapter).stream().filter(reported::add).forEach(c -> report(c, whole.whole()));
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
    BitSet characters = new BitSet();
    for (Element element : Xml.elements(chapter.xhtml(), "*")) {
      if (Printable.hasText(element)) {
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
          if (n.getNodeType() == Node.TEXT_NODE) {
            Normalizer.normalize(n.getNodeValue(), Normalizer.Form.NFC)
                .codePoints()
                .forEach(characters::set);
          }
        }
      }
    }
    return characters.stream()
        .filter(c -> !fonts.covers(c))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Place place(int codePoint, List<Source> sources) {
    String character = Character.toString(codePoint);
    return sources.stream()
        .filter(source -> source.text().contains(character))
        .findFirst()
        .map(source -> source.at(source.text().indexOf(character)))
        .orElse(sources.get(0).whole());
  }

  private void report(int codePoint, Place place) {
    String name = Character.getName(codePoint);
    problems.add(
        Rule.MISSING_GLYPH,
        place,
        String.format(Locale.ROOT, "no font has U+%04X", codePoint)
            + (name == null ? "" : " " + name));
  }
}
