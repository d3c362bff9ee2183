package florilege.pdf.paragraphs.content;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.FloatManager.FloatDirection;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.Styleable;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.InlineBox;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Holds the text of a paragraph and the pieces that it consists of.
 *
 * @param text all of it
 * @param chunks its pieces, which cover the text, in order
 */
public record ParagraphContent(String text, List<InlineRun> chunks) {

  /** Scripts whose words are not parted by spaces: their lines are filled otherwise. */
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** A longer text is left to the engine, in UTF-16 units: nobody writes such a paragraph. */
  private static final int LONGEST = 20_000;

  private static final Set<String> CODE = Set.of("code", "kbd", "samp", "pre");

  /** Reads a block that is about to be laid out; nothing if it is not one that can be set here. */
  public static Optional<ParagraphContent> read(
      BlockBox block, List<Styleable> nodes, LayoutContext context) {
    if (!isJustified(block, context)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    List<InlineRun> chunks = new ArrayList<>();
    for (Styleable node : nodes) {
      if (isHung(node, block, context)) {
        continue;
      }
      if (!(node instanceof InlineBox box) || !isPlain(box)) {
        return Optional.empty();
      }
      int start = text.length();
      text.append(box.getText());
      chunks.add(chunk(box, start, text.length(), block, context));
    }
    String whole = text.toString();
    return whole.isBlank()
            || whole.length() > LONGEST
            || !whole.codePoints().allMatch(ParagraphContent::isOrdinary)
        ? Optional.empty()
        : Optional.of(new ParagraphContent(whole, List.copyOf(chunks)));
  }

  private static boolean isJustified(BlockBox block, LayoutContext context) {
    CalculatedStyle style = block.getStyle();
    return style.isTextJustify()
        && !style.hasLetterSpacing()
        && !style.isListMarkerInside()
        && !context.getFirstLinesTracker().hasStyles()
        && !context.getFirstLettersTracker().hasStyles()
        && context.getSharedContext().getHyphenator() == null
        && context
                .getParagraphSplitter()
                .lookupBlockElement(block.getElement())
                .getActualDirection()
            == BidiSplitter.LTR
        && isBesideNoFloat(context);
  }

  private static boolean isBesideNoFloat(LayoutContext context) {
    var floats = context.getBlockFormattingContext().getFloatManager();
    return floats.getFloats(FloatDirection.LEFT).isEmpty()
        && floats.getFloats(FloatDirection.RIGHT).isEmpty();
  }

  /** Whether something stands in the margin and takes nothing of the line: a note's number. */
  private static boolean isHung(Styleable node, BlockBox block, LayoutContext context) {
    if (!(node instanceof BlockBox box)
        || !box.getStyle().isInlineBlock()
        || box.getStyle().isAutoWidth()) {
      return false;
    }
    CalculatedStyle style = box.getStyle();
    int width = block.getContentWidth();
    int left = style.getMarginBorderPadding(context, width, CalculatedStyle.LEFT);
    float taken =
        left
            + style.getMarginBorderPadding(context, width, CalculatedStyle.RIGHT)
            + style.getFloatPropertyProportionalWidth(CSSName.WIDTH, width, context);
    return left < 0 && Math.abs(taken) <= 1; // rounded to dots
  }

  private static boolean isPlain(InlineBox box) {
    CalculatedStyle style = box.getStyle();
    return style.isInline()
        && box.getText() != null
        && !box.isDynamicFunction()
        && box.getTextDirection() == BidiSplitter.LTR
        && !style.hasLetterSpacing()
        && (style.getWhitespace() == IdentValue.NORMAL || box.getText().equals("\n"));
  }

  private static boolean isOrdinary(int character) {
    int direction = UCharacter.getDirection(character);
    return !WITHOUT_SPACES.contains(UnicodeScript.of(character))
        && direction != UCharacterDirection.RIGHT_TO_LEFT
        && direction != UCharacterDirection.RIGHT_TO_LEFT_ARABIC;
  }

  private static InlineRun chunk(
      InlineBox box, int start, int end, BlockBox block, LayoutContext context) {
    CalculatedStyle style = box.getStyle();
    int width = block.getContentWidth();
    return new InlineRun(
        box,
        start,
        end,
        style.getFSFont(context),
        isCode(box.getElement()),
        style.getMarginBorderPadding(context, width, CalculatedStyle.LEFT),
        style.getMarginBorderPadding(context, width, CalculatedStyle.RIGHT));
  }

  private static boolean isCode(Element element) {
    Node node = element;
    for (int i = 0; i < 4 && node instanceof Element around; i++, node = node.getParentNode()) {
      if (CODE.contains(around.getTagName())) {
        return true;
      }
    }
    return false;
  }
}
