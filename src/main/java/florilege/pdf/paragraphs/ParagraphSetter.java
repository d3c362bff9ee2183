package florilege.pdf.paragraphs;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.layout.Styleable;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.AnonymousBlockBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.BlockBox.ContentType;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.InlineBox;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.JustificationInfo;
import com.openhtmltopdf.render.PageBox;
import florilege.pdf.pagination.LaidOutPages;
import florilege.pdf.paragraphs.content.GlyphWidths;
import florilege.pdf.paragraphs.content.MeasuredText;
import florilege.pdf.paragraphs.content.ParagraphContent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.w3c.dom.Element;

/**
 * Has the paragraphs of a run broken as a whole while the layout engine lays it out: reads each
 * when the engine is about to make its lines, chooses these, and answers the engine so that it
 * makes them. What cannot be set so (writing from right to left or without spaces, text beside
 * floats) is left to the engine.
 */
public final class ParagraphSetter {

  /** The least width of a last line, as part of the size of the type: longer than most words. */
  private static final double SHORTEST = 4.4;

  /** The width of a last line that nobody would take for one: of five letters. */
  private static final double RUNT = 2.4;

  private final Supplier<FSTextBreaker> breakers;
  private final Runnable effort;
  private final FSTextBreaker others;
  private final GlyphWidths glyphs;
  private final Measuring measuring = new Measuring();
  private final Map<BlockBox, EngineAnswers> scripts = new IdentityHashMap<>();

  /** What is being laid out, paragraphs within paragraphs; empty for what is left to the engine. */
  private final Deque<Optional<EngineAnswers>> current = new ArrayDeque<>();

  private boolean off;

  /**
   * Prepares to set paragraphs.
   *
   * @param breakers give the places where Unicode lets a line end
   * @param effort counts a step
   * @param glyphs widths of the fonts of the book
   */
  public ParagraphSetter(Supplier<FSTextBreaker> breakers, Runnable effort, GlyphWidths glyphs) {
    this.breakers = breakers;
    this.effort = effort;
    this.glyphs = glyphs;
    this.others = breakers.get();
  }

  /** Tells the engine where lines end. */
  public FSTextBreaker breaker() {
    return new Breaking();
  }

  /** Tells the engine how wide texts are. */
  public PdfBoxTextRenderer measuring() {
    return measuring;
  }

  /** Has the engine tell of each block that it is about to lay out. */
  public void watch(SharedContext context) {
    context.setReplacedElementFactory(new Watching(context.getReplacedElementFactory()));
  }

  /** Forgets what was laid out, before that is done again. */
  public void reset() {
    scripts.clear();
    current.clear();
  }

  /**
   * Sets the texts of the lines that were made to their widths.
   *
   * @return whether all lines are as they were chosen; if not, the run must be laid out again, and
   *     all is left to the engine
   */
  public boolean finish() {
    for (Map.Entry<BlockBox, EngineAnswers> entry : scripts.entrySet()) {
      if (!new JustifiedLines(entry.getValue(), glyphs).set(entry.getKey())) {
        off = true;
        return false;
      }
    }
    return true;
  }

  /** Sets the ligatures of lines that the engine has filled by itself. */
  public void joinLetters(LaidOutPages layout) {
    for (Box box : layout.boxes()) {
      if (box instanceof InlineLayoutBox inline) {
        inline.getInlineChildren().replaceAll(child -> joined(child, layout));
      }
    }
  }

  private Object joined(Object child, LaidOutPages layout) {
    return child instanceof InlineText text
        ? LigatedText.of(text, glyphs, layout.context())
        : child;
  }

  private Optional<EngineAnswers> script(
      BlockBox block, List<Styleable> nodes, LayoutContext context) {
    Optional<EngineAnswers> script =
        off || block.getContentWidth() <= 0
            ? Optional.empty()
            : ParagraphContent.read(block, nodes, context)
                .flatMap(content -> script(content, block, context));
    script.ifPresentOrElse(its -> scripts.put(block, its), () -> scripts.remove(block));
    return script;
  }

  private Optional<EngineAnswers> script(
      ParagraphContent content, BlockBox block, LayoutContext context) {
    FontContext fonts = context.getFontContext();
    MeasuredText measured =
        MeasuredText.of(
            content, glyphs, (chunk, glyph) -> measuring.natural(fonts, chunk.font(), glyph));
    List<Breakpoint> points =
        Breakpoints.in(
            measured,
            breakers.get(),
            chunk ->
                glyphs.of(chunk.font(), '-').orElse(measuring.natural(fonts, chunk.font(), "-")));
    float width = block.getContentWidth();
    float indent =
        block.getStyle().getFloatPropertyProportionalWidth(CSSName.TEXT_INDENT, width, context);
    float size = block.getStyle().getFSFont(context).getSize2D();
    LineMeasure measure =
        new LineMeasure(
            width,
            (int) indent,
            Math.max(1.5 * indent, SHORTEST * size),
            Math.max(1.5 * indent, RUNT * size),
            HangingPunctuation.MOST * size,
            lastOfPage(block, context));
    return new LineBreaker(points, measure, effort)
        .lines()
        .map(lines -> LinePieces.of(measured, measure, lines))
        .filter(pieces -> pieces.stream().allMatch(piece -> piece.room() > piece.width()))
        .map(pieces -> new EngineAnswers(content, pieces));
  }

  /** The number of the line, from 0, with which the page will end if the block goes on so far. */
  private static int lastOfPage(BlockBox block, LayoutContext context) {
    if (block.isCurrentBreakAtLineContext(context)) {
      return context.getBreakAtLineContext().getLine() - 1;
    }
    int top = block.getAbsY() + block.getTy();
    int line = (int) block.getStyle().getLineHeight(context);
    PageBox page = context.getRootLayer().getFirstPage(context, block);
    return page == null || line <= 0 || !context.isPageBreaksAllowed()
        ? -1
        : (page.getBottom(context) - context.getExtraSpaceBottom() - top) / line - 1;
  }

  /** The content of a block, which tells when the engine goes over it to make lines. */
  private final class Watched extends ArrayList<Styleable> {
    private static final long serialVersionUID = 1;
    private final transient BlockBox block;
    private final transient LayoutContext context;

    Watched(List<Styleable> nodes, BlockBox block, LayoutContext context) {
      super(nodes);
      this.block = block;
      this.context = context;
    }

    @Override
    public Iterator<Styleable> iterator() {
      Iterator<Styleable> nodes = super.iterator();
      if (block.getState() != Box.CHILDREN_FLUX) {
        return nodes;
      }
      Optional<EngineAnswers> script = script(block, List.copyOf(this), context);
      current.push(script);
      return new Iterator<>() {
        private boolean ended;

        @Override
        public boolean hasNext() {
          if (!nodes.hasNext() && !ended) {
            ended = true;
            current.pop();
          }
          return nodes.hasNext();
        }

        @Override
        public Styleable next() {
          Styleable node = nodes.next();
          if (node instanceof InlineBox) {
            script.ifPresent(EngineAnswers::nextChunk);
          }
          return node;
        }
      };
    }
  }

  /** The engine asks of each block whether it is a picture, before it lays it out. */
  private final class Watching implements ReplacedElementFactory {
    private final ReplacedElementFactory pictures;

    Watching(ReplacedElementFactory pictures) {
      this.pictures = pictures;
    }

    @Override
    public boolean isReplacedElement(Element element) {
      return pictures.isReplacedElement(element);
    }

    @Override
    public ReplacedElement createReplacedElement(
        LayoutContext context, BlockBox box, UserAgentCallback agent, int width, int height) {
      ReplacedElement picture = pictures.createReplacedElement(context, box, agent, width, height);
      if (picture == null && isOfText(box)) {
        box.ensureChildren(context);
        if (box.getChildrenContentType() == ContentType.INLINE
            && !(box.getInlineContent() instanceof Watched)) {
          box.setInlineContent(new Watched(box.getInlineContent(), box, context));
        }
      }
      return picture;
    }

    private static boolean isOfText(BlockBox box) {
      Class<?> kind = box.getClass();
      return kind == BlockBox.class
          || kind == AnonymousBlockBox.class
          || kind == TableCellBox.class;
    }
  }

  /** Breaks the text of paragraphs as they say, and other text where Unicode lets it be broken. */
  private final class Breaking implements FSTextBreaker {
    private Optional<EngineAnswers> script = Optional.empty();

    @Override
    public void setText(String text) {
      script =
          Optional.ofNullable(current.peek()).flatMap(its -> its).filter(its -> its.takes(text));
      if (script.isEmpty()) {
        others.setText(text);
      }
    }

    @Override
    public int next() {
      effort.run();
      return script.isPresent() ? script.get().nextBreak() : others.next();
    }
  }

  /**
   * Measures and draws text; what was measured to break a paragraph is known. Fonts are asked by
   * one thread at a time.
   */
  private final class Measuring extends PdfBoxTextRenderer {

    /** The part of a dot that the engine takes for a fault of rounding. */
    private static final float DELTA = 0.01f;

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
      effort.run();
      Optional<EngineAnswers> script = Optional.ofNullable(current.peek()).flatMap(its -> its);
      int width = script.isPresent() ? script.get().width(text) : -1;
      return width >= 0 ? width : natural(context, font, glyphs.ligated(text, font));
    }

    /** As the engine measures and rounds it, which looks further where the font lacks a sign. */
    int natural(FontContext context, FSFont font, String text) {
      OptionalDouble known = glyphs.of(font, text);
      if (known.isPresent()) {
        float width = (float) known.getAsDouble();
        return (int) (width - Math.floor(width) < DELTA ? width : Math.ceil(width));
      }
      synchronized (glyphs) {
        return super.getWidth(context, font, text);
      }
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y) {
      synchronized (glyphs) {
        super.drawString(device, text, x, y);
      }
    }

    @Override
    public void drawString(
        OutputDevice device, String text, float x, float y, JustificationInfo widths) {
      synchronized (glyphs) {
        super.drawString(device, text, x, y, widths);
      }
    }
  }
}
