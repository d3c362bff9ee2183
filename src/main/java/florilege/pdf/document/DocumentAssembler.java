package florilege.pdf.document;

import florilege.book.Book;
import florilege.book.Book.Entry;
import florilege.pdf.markup.ChapterRun.Side;
import florilege.pdf.tags.StructureKids;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * Joins the runs of a book to one PDF: their pages, their structure trees, the links between them,
 * and the outline.
 */
public final class DocumentAssembler {

  /** Where an element is on a page, {@code top} in points from the foot of the page. */
  public record Position(PDPage page, int top) {}

  private final PDDocument document;
  private final List<PDPage> pages = new ArrayList<>();
  private final Map<String, Position> positions = new HashMap<>();

  /** The parts by the places of their runs, from 0: a run may be painted after a later one. */
  private final Map<Integer, PaintedRun> parts = new TreeMap<>();

  /** Begins with a document without pages. */
  public DocumentAssembler(PDDocument document) {
    this.document = document;
  }

  /** How many pages there are. */
  public int pageCount() {
    return pages.size();
  }

  /** The first page, from 0, of a run that follows so many pages and begins on a side. */
  public static int first(Side side, int before) {
    boolean left = before % 2 == 1;
    boolean isWrong = side == Side.RIGHT && left || side == Side.LEFT && !left;
    return before > 0 && isWrong ? before + 1 : before;
  }

  /** Adds a blank page where the next one would be on the wrong side. */
  public void begin(Side side) {
    if (first(side, pages.size()) > pages.size()) {
      add(new PDPage(pages.get(pages.size() - 1).getMediaBox()));
    }
  }

  /**
   * Adds the pages of the next run, which may be painted later.
   *
   * @param elements where the elements of the run are
   */
  public void add(List<PDPage> sheets, Map<String, Position> elements) {
    sheets.forEach(this::add);
    positions.putAll(elements);
  }

  private void add(PDPage page) {
    document.addPage(page);
    pages.add(page);
  }

  /** Adds what was painted of a run. */
  public void put(int run, PaintedRun part) {
    parts.put(run, part);
  }

  /**
   * Joins the structure, the links, the pictures and the outline of all runs, which must have been
   * painted.
   */
  public void join(Book book) throws IOException {
    PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, null);
    whole.setLanguage(book.metadata().lang());
    COSArray parents = new COSArray();
    Map<String, COSDictionary> tags = new HashMap<>();
    int next = 0;
    for (PaintedRun part : parts.values()) {
      StructureKids kids = StructureKids.of(whole.getCOSObject());
      StructureKids.of(part.structure()).elements().forEach(kids::add);
      next = part.number(next, parents);
      tags.putAll(part.tags());
      part.links().bind(this::destination, top(pages.get(0)));
    }
    ImageDeduplicator.share(document);
    PDStructureTreeRoot root = new PDStructureTreeRoot();
    root.setRoleMap(new TreeMap<>(Map.of("Em", "Span", "Strong", "Span")));
    root.appendKid(whole);
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, parents);
    root.setParentTree(new PDNumberTreeNode(tree, COSDictionary.class));
    root.setParentTreeNextKey(next);
    document.getDocumentCatalog().setStructureTreeRoot(root);
    outline(book.contents(), tags);
  }

  private Optional<PDDestination> destination(String id) {
    return Optional.ofNullable(positions.get(id)).map(DocumentAssembler::destination);
  }

  private static PDDestination destination(Position position) {
    PDPageXYZDestination destination = new PDPageXYZDestination();
    destination.setPage(position.page());
    destination.setTop(position.top());
    return destination;
  }

  private static PDDestination top(PDPage page) {
    return destination(new Position(page, (int) page.getMediaBox().getHeight()));
  }

  private void outline(List<Entry> entries, Map<String, COSDictionary> tags) {
    if (!entries.isEmpty()) {
      PDDocumentOutline outline = new PDDocumentOutline();
      document.getDocumentCatalog().setDocumentOutline(outline);
      entries.forEach(entry -> outline(entry, outline, tags));
    }
  }

  /** PDF 1.7 §12.3.3. */
  private void outline(Entry entry, PDOutlineNode parent, Map<String, COSDictionary> tags) {
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(entry.title());
    item.setDestination(destination(entry.target()).orElse(top(pages.get(0))));
    Optional.ofNullable(tags.get(entry.target()))
        .ifPresent(tag -> item.setStructureElement(new PDStructureElement(tag)));
    parent.addLast(item);
    entry.entries().forEach(inner -> outline(inner, item, tags));
  }
}
