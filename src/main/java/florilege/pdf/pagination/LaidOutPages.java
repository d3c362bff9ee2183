package florilege.pdf.pagination;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.style.EmptyStyle;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.w3c.dom.Element;

/** Holds the pages of a run as laid out, before they are painted. */
public final class LaidOutPages {

  private final PdfBoxRenderer renderer;
  private final List<PageBox> pages;
  private final CssContext context;

  /**
   * Takes what a renderer has laid out.
   *
   * @param unprinted how many pages stand before the first that is to be printed
   */
  public LaidOutPages(PdfBoxRenderer renderer, int unprinted) {
    this.renderer = renderer;
    List<PageBox> all = renderer.getRootBox().getLayer().getPages();
    this.pages = all.subList(Math.min(unprinted, all.size()), all.size());
    this.context = renderer.getSharedContext().newLayoutContextInstance();
  }

  /** The box around all others. */
  public BlockBox root() {
    return renderer.getRootBox();
  }

  /** The box of the body; the box around it if a style shows no body. */
  public Box body() {
    int last = root().getChildCount() - 1;
    return last < 0 ? root() : root().getChild(last);
  }

  /** What lengths of styles are reckoned with. */
  public CssContext context() {
    return context;
  }

  /** How many pages there are. */
  public int count() {
    return pages.size();
  }

  /** The box of an element, the first where it has several; none if it is not seen. */
  public Optional<Box> box(String id) {
    return Optional.ofNullable(renderer.getSharedContext().getBoxById(id));
  }

  /** The size of a page, from 0, in points. */
  public PDRectangle size(int page) {
    float dots = renderer.getDotsPerPoint();
    PageBox box = pages.get(page);
    return new PDRectangle(box.getWidth(context) / dots, box.getHeight(context) / dots);
  }

  /**
   * Where an element begins.
   *
   * @param page from 0
   * @param top of the element, in points from the foot of the page
   */
  public record Place(int page, int top) {}

  /** Where each element begins that has an id and is seen, by its id. */
  public Map<String, Place> places() {
    Map<String, Place> places = new HashMap<>();
    Map<String, Box> boxes = renderer.getSharedContext().getIdMap();
    if (boxes != null) {
      boxes.forEach((id, box) -> places.put(id, place(box)));
    }
    return places;
  }

  /**
   * The first line of a box may be on a later page than its edge: that is where it is looked for.
   */
  private Place place(Box box) {
    int edge = PagedBoxCollector.findAdjustedBoundsForBorderBox(context, box, pages).y;
    int start = PagedBoxCollector.findContentStartY(box);
    int y = page(start) > page(edge) ? start : edge;
    PageBox page = pages.get(page(y));
    int down = page.getMarginBorderPadding(context, CalculatedStyle.TOP) + y - page.getTop();
    return new Place(
        page(y), (int) ((page.getHeight(context) - down) / renderer.getDotsPerPoint()));
  }

  /**
   * The page, from 0, at a height in the engine's own units: a binary search, since books are long.
   */
  public int page(int y) {
    int low = 0;
    int high = pages.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (pages.get(middle).getTop() <= y) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The height at which a page, from 0, begins, all pages one under another without margins. */
  public int top(int page) {
    return pages.get(page).getTop();
  }

  /** The height at which a page ends. */
  public int bottom(int page) {
    return pages.get(page).getBottom();
  }

  /** How much of the margin above a block was dropped, since the block begins a page. */
  public int lostMargin(Box block) {
    return Math.max(0, (int) (wholeMargin(block) - block.getMargin(context).top()));
  }

  /** The margin above a block as its style says it. */
  public int wholeMargin(Box block) {
    return (int)
        renderer
            .getSharedContext()
            .getStyle(block.getElement())
            .getFloatPropertyProportionalHeight(
                CSSName.MARGIN_TOP, block.getContainingBlockWidth(), context);
  }

  /** Whether a page, from 0, is a left one. */
  public boolean isLeft(int page) {
    return pages.get(page).isLeftPage();
  }

  /** How much of a page its notes take. */
  public int notes(int page) {
    return pages.get(page).getFootnoteAreaHeight();
  }

  /** Something that is seen on a page. */
  public sealed interface Ink {
    /** The page, from 0. */
    int page();

    /** The box nearest around it. */
    Box box();
  }

  /** A piece of a line. */
  public record Words(int page, InlineLayoutBox box, InlineText text) implements Ink {}

  /** An image. */
  public record Image(int page, BlockBox box) implements Ink {}

  /**
   * All that is seen in the flow of the text, in its order: not notes at the foot, heads and
   * folios.
   */
  public List<Ink> flow() {
    List<Ink> flow = new ArrayList<>();
    collect(renderer.getRootBox(), flow);
    return flow;
  }

  private void collect(Box box, List<Ink> flow) {
    if (box instanceof BlockBox block && block.isReplaced()) {
      flow.add(new Image(page(block.getAbsY()), block));
    } else if (box instanceof InlineLayoutBox inline) {
      for (Object child : inline.getInlineChildren()) {
        if (child instanceof InlineText text) {
          flow.add(new Words(page(inline.getLineBox().getAbsY()), inline, text));
        } else {
          collect((Box) child, flow);
        }
      }
    } else {
      box.getChildren().forEach(child -> collect(child, flow));
    }
  }

  /** All boxes, those at the foot of pages and floating ones too. */
  public List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    Set<Box> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    gather(renderer.getRootBox(), boxes, seen);
    gather(renderer.getRootBox().getLayer(), boxes, seen);
    return boxes;
  }

  /** The pieces of lines of some kind, wherever they are on the pages. */
  public List<InlineText> pieces(Predicate<InlineText> kind) {
    return boxes().stream()
        .filter(InlineLayoutBox.class::isInstance)
        .flatMap(box -> ((InlineLayoutBox) box).getInlineChildren().stream())
        .filter(InlineText.class::isInstance)
        .map(InlineText.class::cast)
        .filter(kind)
        .toList();
  }

  /** The texts of articles, of each all but its head and what stands after it. */
  public List<BlockBox> texts() {
    List<BlockBox> texts = new ArrayList<>();
    gatherTexts(renderer.getRootBox(), texts);
    return texts;
  }

  /** The chapters, from the first page of each to its last. */
  public List<Box> chapters() {
    return body().getChildren().stream()
        .filter(box -> box.getElement() != null && box.getElement().getTagName().equals("section"))
        .toList();
  }

  private static void gatherTexts(Box box, List<BlockBox> texts) {
    Element element = box.getElement();
    boolean isDivision = element != null && element.getTagName().equals("div");
    if (isDivision && Dom.hasClass(element, "body") && box instanceof BlockBox text) {
      texts.add(text);
    } else if (!isDivision) {
      box.getChildren().forEach(child -> gatherTexts(child, texts));
    }
  }

  /** The elements of which something is seen on a page, from 0. */
  public List<Element> on(int page) {
    return boxes().stream()
        .filter(box -> box instanceof LineBox || box instanceof BlockBox b && b.isReplaced())
        .filter(box -> page(box.getAbsY()) == page)
        .flatMap(box -> element(box).stream())
        .distinct()
        .toList();
  }

  private static Optional<Element> element(Box inner) {
    for (Box box = inner; box != null; box = box.getParent()) {
      if (box.getElement() != null) {
        return Optional.of(box.getElement());
      }
    }
    return Optional.empty();
  }

  /** The first box of an element within another box. */
  public static Optional<Box> box(Box around, Element element) {
    List<Box> boxes = new ArrayList<>();
    gather(around, boxes, Collections.newSetFromMap(new IdentityHashMap<>()));
    return boxes.stream().filter(box -> box.getElement() == element).findFirst();
  }

  private static void gather(Layer layer, List<Box> boxes, Set<Box> seen) {
    gather(layer.getMaster(), boxes, seen);
    layer.getFloats().forEach(box -> gather(box, boxes, seen));
    layer.getChildren().forEach(child -> gather(child, boxes, seen));
  }

  private static void gather(Box box, List<Box> boxes, Set<Box> seen) {
    if (!seen.add(box)) {
      return;
    }
    boxes.add(box);
    box.getChildren().forEach(child -> gather(child, boxes, seen));
    if (box instanceof LineBox line) {
      line.getNonFlowContent().forEach(child -> gather(child, boxes, seen));
    } else if (box instanceof InlineLayoutBox inline) {
      for (Object child : inline.getInlineChildren()) {
        if (child instanceof Box inner) {
          gather(inner, boxes, seen);
        }
      }
    }
  }

  /**
   * Lets signs hang in the side margins of all pages.
   *
   * @param points how far
   */
  public void openMargins(double points) {
    int hanging = (int) Math.ceil(points * renderer.getDotsPerPoint());
    pages.replaceAll(page -> new HangingMarginPage(page, hanging, context));
  }

  /** Takes head, folio and colour from pages on which nothing else is. */
  public void clearBlankPages() {
    Set<Integer> inked = new HashSet<>();
    flow().forEach(ink -> inked.add(ink.page()));
    for (int i = 0; i < pages.size(); i++) {
      if (!inked.contains(i) && pages.get(i).getFootnoteAreaHeight() == 0) {
        pages.set(i, clear(pages.get(i)));
      }
    }
  }

  /**
   * The same page without its margin boxes, which the engine makes of a page when it is laid out.
   */
  private PageBox clear(PageBox page) {
    PageBox blank = new PageBox();
    blank.setPageInfo(page.getPageInfo());
    blank.setStyle(withoutBackground(page));
    blank.setOuterPageWidth(page.getWidth(context));
    blank.setTopAndBottom(context, page.getTop());
    blank.setPageNo(page.getPageNo());
    return blank;
  }

  private static CalculatedStyle withoutBackground(PageBox page) {
    PropertyDeclaration[] none = {
      declaration(CSSName.BACKGROUND_COLOR, new PropertyValue(IdentValue.TRANSPARENT)),
      declaration(
          CSSName.BACKGROUND_IMAGE, new PropertyValue(List.of(new PropertyValue(IdentValue.NONE))))
    };
    CascadedStyle style = page.getPageInfo().getPageStyle();
    return new EmptyStyle().deriveStyle(CascadedStyle.createLayoutStyle(style, none));
  }

  private static PropertyDeclaration declaration(CSSName name, PropertyValue value) {
    return new PropertyDeclaration(name, value, true, StylesheetInfo.USER);
  }

  /** The pages, from 0, that are painted as a whole. */
  public List<Integer> coloured() {
    return IntStream.range(0, pages.size())
        .filter(i -> pages.get(i).getStyle().isHasBackground())
        .boxed()
        .toList();
  }
}
