package florilege;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A PDF as its readers find it: those who see the pages, and those who are read the tags.
 *
 * @param pages in order
 * @param root of the structure tree
 * @param outline in order, each line indented by its level
 * @param links in order of the pages
 */
record ParsedPdf(List<Page> pages, Tag root, List<Line> outline, List<Link> links) {

  /**
   * A page.
   *
   * @param label as a reader's page field shows it
   * @param text as it is seen, from top to bottom, with head and folio
   * @param folio what stands below the text without being part of it; empty for none
   */
  record Page(String label, String text, String folio) {}

  /**
   * A structure element, or, with an empty type, a run of text in one.
   *
   * @param page of the run, from 0
   * @param run its text; for a formula, which is drawn, the description
   */
  record Tag(String type, int page, String run, List<Tag> kids) {

    /** The text in it as it is read aloud; each run on a line of its own. */
    String text() {
      return runs().map(Tag::run).collect(Collectors.joining("\n"));
    }

    /** The runs of text in it, in reading order. */
    Stream<Tag> runs() {
      return type.isEmpty() ? Stream.of(this) : kids.stream().flatMap(Tag::runs);
    }

    /** The runs of text in it, but for those in elements of some types. */
    Stream<Tag> runsOutside(Set<String> types) {
      return types.contains(type)
          ? Stream.empty()
          : type.isEmpty() ? Stream.of(this) : kids.stream().flatMap(kid -> kid.runsOutside(types));
    }

    /** The elements of a type in it, in reading order. */
    Stream<Tag> all(String wanted) {
      return Stream.concat(
          type.equals(wanted) ? Stream.of(this) : Stream.empty(),
          kids.stream().flatMap(kid -> kid.all(wanted)));
    }
  }

  /** A line of the outline, and the page it leads to, from 0. */
  record Line(int level, String title, int page) {}

  /**
   * A link.
   *
   * @param page it leads to, from 0; -1 for none
   * @param address it leads to; empty for none
   */
  record Link(int page, String address) {}

  static ParsedPdf open(Path pdf) {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      List<Page> pages = new ArrayList<>();
      Map<COSDictionary, Map<Integer, String>> marked = new HashMap<>();
      String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      List<Link> links = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> runs = new HashMap<>();
        extractor.getMarkedContents().forEach(content -> collect(content, runs));
        marked.put(page.getCOSObject(), runs);
        String folio = folio(extractor.getMarkedContents(), page.getMediaBox().getHeight());
        pages.add(new Page(labels[pages.size()], text(document, pages.size() + 1), folio));
        links.addAll(links(document, page));
      }
      Tag root =
          new Reader(document, marked)
              .tag(document.getDocumentCatalog().getStructureTreeRoot(), "Root", -1);
      List<Line> outline = new ArrayList<>();
      outline(document, document.getDocumentCatalog().getDocumentOutline(), 0, outline);
      return new ParsedPdf(pages, root, outline, links);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page with a label. */
  Page page(String label) {
    return pages.stream().filter(page -> page.label().equals(label)).findFirst().orElseThrow();
  }

  private static String text(PDDocument document, int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setLineSeparator("\n");
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(document);
  }

  private static void collect(PDMarkedContent content, Map<Integer, String> runs) {
    if (content.getMCID() >= 0) {
      runs.merge(content.getMCID(), string(content), String::concat);
    }
    for (Object inner : content.getContents()) {
      if (inner instanceof PDMarkedContent nested) {
        collect(nested, runs);
      }
    }
  }

  private static String string(PDMarkedContent content) {
    return positions(content).map(TextPosition::getUnicode).collect(Collectors.joining());
  }

  private static Stream<TextPosition> positions(PDMarkedContent content) {
    return content.getContents().stream()
        .flatMap(
            inner ->
                inner instanceof PDMarkedContent nested
                    ? positions(nested)
                    : inner instanceof TextPosition position
                        ? Stream.of(position)
                        : Stream.empty());
  }

  /** What no tag holds and stands in the lowest eighth of the page, wherever its style puts it. */
  private static String folio(List<PDMarkedContent> contents, float height) {
    return contents.stream()
        .filter(content -> content.getMCID() < 0)
        .flatMap(ParsedPdf::positions)
        .filter(position -> position.getYDirAdj() > height * 7 / 8)
        .filter(position -> position.getYDirAdj() < height)
        .map(TextPosition::getUnicode)
        .collect(Collectors.joining())
        .strip();
  }

  private static List<Link> links(PDDocument document, PDPage page) throws IOException {
    List<Link> links = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (annotation instanceof PDAnnotationLink link) {
        PDDestination destination =
            link.getAction() instanceof PDActionGoTo go
                ? go.getDestination()
                : link.getDestination();
        int target =
            destination instanceof PDPageDestination there
                ? document.getPages().indexOf(there.getPage())
                : -1;
        String address = link.getAction() instanceof PDActionURI uri ? uri.getURI() : "";
        links.add(new Link(target, address));
      }
    }
    return links;
  }

  private static void outline(PDDocument document, PDOutlineNode node, int level, List<Line> lines)
      throws IOException {
    for (PDOutlineItem item : node.children()) {
      int page = document.getPages().indexOf(item.findDestinationPage(document));
      lines.add(new Line(level, item.getTitle(), page));
      outline(document, item, level + 1, lines);
    }
  }

  /** Reads the structure tree with the texts that its elements mark. */
  private record Reader(PDDocument document, Map<COSDictionary, Map<Integer, String>> marked) {

    Tag tag(PDStructureNode node, String type, int page) {
      List<Tag> kids = new ArrayList<>();
      for (Object kid : node.getKids()) {
        if (kid instanceof PDStructureElement element) {
          kids.add(tag(element, element.getStructureType(), page(element.getPage(), page)));
        } else if (kid instanceof Integer id) {
          kids.add(run(page, id));
        } else if (kid instanceof PDMarkedContentReference reference) {
          kids.add(run(page(reference.getPage(), page), reference.getMCID()));
        }
      }
      boolean formula = type.equals("Formula") && node instanceof PDStructureElement;
      String description = formula ? ((PDStructureElement) node).getAlternateDescription() : "";
      return new Tag(type, page, description, kids);
    }

    private int page(PDPage page, int otherwise) {
      return page == null ? otherwise : document.getPages().indexOf(page);
    }

    private Tag run(int page, int id) {
      String text = marked.get(document.getPage(page).getCOSObject()).get(id);
      return new Tag("", page, text == null ? "" : logical(text), List.of());
    }

    /** What was drawn from the left, in the order in which it is read. */
    private static String logical(String drawn) {
      if (drawn.isEmpty()) {
        return drawn;
      }
      Bidi bidi = new Bidi(drawn, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
      Integer[] runs = IntStream.range(0, bidi.getRunCount()).boxed().toArray(Integer[]::new);
      byte[] levels = new byte[runs.length];
      for (int i = 0; i < levels.length; i++) {
        levels[i] = (byte) bidi.getRunLevel(i);
      }
      Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
      StringBuilder text = new StringBuilder();
      for (int run : runs) {
        String part = drawn.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
        text.append(levels[run] % 2 == 0 ? part : new StringBuilder(part).reverse());
      }
      return text.toString();
    }
  }
}
