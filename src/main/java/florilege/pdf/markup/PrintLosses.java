package florilege.pdf.markup;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.image.BookImage;
import florilege.image.format.MediaType;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.BridgeException;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.w3c.dom.Element;

/**
 * Reports what is not on paper as it should be. In the place of a picture stands its description:
 * of a drawing that browsers make the best of, and the drawing library nothing (a length that is no
 * length, say), and of what the engine was found not to have painted. Of a block at which the
 * engine fails stand the words alone.
 */
public final class PrintLosses {

  private final Set<String> missing = new HashSet<>();

  /** The blocks whose words alone are printed: numbers of elements by the ids of their chapters. */
  private final Map<String, Set<Integer>> stripped = new HashMap<>();

  private final Problems problems;

  /** Tries every drawing of a book; what cannot be drawn is a problem. */
  public PrintLosses(Book book, Problems problems) {
    this.problems = problems;
    for (BookImage picture : book.pictures()) {
      if (picture.type() == MediaType.SVG) {
        fault(picture.bytes().get())
            .ifPresent(fault -> miss(picture.path(), "the drawing cannot be printed: " + fault));
      }
    }
  }

  private PrintLosses(Set<String> missing, Map<String, Set<Integer>> stripped) {
    this.missing.addAll(missing);
    stripped.forEach((chapter, blocks) -> this.stripped.put(chapter, Set.copyOf(blocks)));
    this.problems = new Problems();
  }

  /** Makes one for trials: pictures are missing as here, and what is found is not reported. */
  public PrintLosses forTrial() {
    return new PrintLosses(missing, Map.of());
  }

  /** Keeps what is known now, whatever is found afterwards. */
  public PrintLosses snapshot() {
    return new PrintLosses(missing, stripped);
  }

  private void miss(String path, String detail) {
    missing.add(path);
    problems.add(Rule.BAD_IMAGE, Source.named(Path.of(path)).whole(), detail);
  }

  /** Takes note of pictures that were not painted; whether there is one that was not known yet. */
  public boolean miss(Collection<String> paths) {
    List<String> found = paths.stream().filter(path -> !missing.contains(path)).toList();
    found.forEach(
        path -> miss(path, "there is no room for the picture in the PDF where it stands"));
    return !found.isEmpty();
  }

  /**
   * Takes note of blocks that cannot be printed in their form; whether there is one that was not
   * known yet.
   */
  public boolean strip(List<ChapterBlock> blocks) {
    List<ChapterBlock> found =
        blocks.stream()
            .filter(
                block ->
                    stripped
                        .computeIfAbsent(block.chapter().id(), id -> new HashSet<>())
                        .add(block.element()))
            .toList();
    found.stream().map(ChapterBlock::chapter).distinct().forEach(this::report);
    return !found.isEmpty();
  }

  /** Reports a chapter of which some or all is printed as words alone. */
  public void report(Chapter chapter) {
    Source source =
        chapter.sources().stream().findFirst().orElse(Source.named(Path.of(chapter.id())));
    problems.add(
        Rule.TOO_MUCH,
        source.whole(),
        "this cannot be printed in its form: in the PDF stand its words alone");
  }

  private static Optional<String> fault(byte[] svg) {
    BridgeContext context = new BridgeContext(new UserAgentAdapter());
    try {
      new GVTBuilder()
          .build(
              context,
              new SAXSVGDocumentFactory(null)
                  .createDocument(Dom.SVG, new ByteArrayInputStream(svg)));
      return Optional.empty();
    } catch (IOException | BridgeException e) {
      // the first line says where, in terms of the library
      return Optional.of(
          String.valueOf(e.getMessage()).lines().skip(1).findFirst().orElse("damaged"));
    } finally {
      context.dispose();
    }
  }

  /**
   * Puts into the copy of a chapter what stands in the place of the unprinted.
   *
   * @param elements of the copy, in the order of the chapter
   */
  void replace(Chapter chapter, List<Element> elements) {
    for (int index : stripped.getOrDefault(chapter.id(), Set.of())) {
      UnstyledBlock.make(elements.get(index));
    }
    List<Element> images = new ArrayList<>(missing.isEmpty() ? List.of() : elements);
    for (Element img : images) {
      if (img.getLocalName().equals("img") && missing.contains(img.getAttribute("src"))) {
        ElementBuilder placeholder =
            new ElementBuilder(img.getOwnerDocument().createElementNS(Dom.XHTML, "span"));
        placeholder.with("class", "placeholder").text(img.getAttribute("alt"));
        img.getParentNode().replaceChild(placeholder.element(), img);
      }
    }
  }
}
