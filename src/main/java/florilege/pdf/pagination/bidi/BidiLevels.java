package florilege.pdf.pagination.bidi;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Tells how deeply each piece of a paragraph is embedded in writing of the other direction: the
 * levels of the Unicode bidirectional algorithm (UAX #9), for the text of all its lines at once.
 */
public final class BidiLevels {

  private static final char LEFT_TO_RIGHT_MARK = '\u200E';
  private static final char RIGHT_TO_LEFT_MARK = '\u200F';
  private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
  private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';
  private static final char OBJECT = '\uFFFC';

  private final byte base;
  private final StringBuilder text = new StringBuilder();
  private final List<Element> isolates = new ArrayList<>();
  private final Map<Object, Integer> places = new IdentityHashMap<>();
  private byte[] levels;

  private BidiLevels(byte base) {
    this.base = base;
  }

  static BidiLevels in(List<LineBox> lines) {
    BidiLevels levels = new BidiLevels(lines.get(0).isLayedOutRTL() ? Bidi.RTL : Bidi.LTR);
    for (LineBox line : lines) {
      BidiReordering.pieces(line).forEach(levels::add);
      levels.text.append(' ');
    }
    Bidi bidi = new Bidi();
    bidi.setPara(levels.text.toString(), levels.base, null);
    levels.levels = bidi.getLevels();
    return levels;
  }

  private void add(Object piece) {
    isolate(around(piece));
    if (BidiReordering.isJoint(piece)) {
      joined((Box) piece).forEach(this::add);
    } else if (!(piece instanceof InlineText words)) {
      places.put(piece, text.length());
      text.append(OBJECT);
    } else if (words.isDynamicFunction()) {
      // Leaders and numbers of pages go the way of the paragraph, whatever they are set beside.
      text.append(base == Bidi.RTL ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK);
    } else {
      String seen = words.getTextExportText();
      places.put(piece, text.length() + (words.isTrimmedLeadingSpace() ? 1 : 0));
      text.append(seen);
    }
  }

  /**
   * Ends and begins isolates, so that those are open that are around a piece, the outermost first.
   */
  private void isolate(List<InlineLayoutBox> around) {
    int same = 0;
    while (same < Math.min(isolates.size(), around.size())
        && isolates.get(same) == around.get(same).getElement()) {
      same++;
    }
    while (isolates.size() > same) {
      isolates.remove(isolates.size() - 1);
      text.append(POP_ISOLATE);
    }
    for (InlineLayoutBox box : around.subList(same, around.size())) {
      isolates.add(box.getElement());
      text.append(initiator(box.getStyle()));
    }
  }

  private static char initiator(CalculatedStyle style) {
    if (style.isDirectionAuto()) {
      return FIRST_STRONG_ISOLATE;
    }
    return style.isDirectionRTL() ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE;
  }

  private static List<Object> joined(Box joint) {
    List<Object> pieces = new ArrayList<>();
    BidiReordering.lines(joint).forEach(line -> pieces.addAll(BidiReordering.pieces(line)));
    return pieces;
  }

  private static List<InlineLayoutBox> around(Object piece) {
    List<InlineLayoutBox> around = new ArrayList<>();
    Box box = piece instanceof InlineText text ? text.getParent() : ((Box) piece).getParent();
    while (!(box instanceof BlockBox) || BidiReordering.isJoint(box)) {
      if (box instanceof InlineLayoutBox inline && isIsolate(inline)) {
        around.add(0, inline);
      }
      box = box.getParent();
    }
    return around;
  }

  /** As the engine sees it, which finds the direction of what is within by that alone. */
  private static boolean isIsolate(InlineLayoutBox box) {
    Element element = box.getElement();
    return element != null
        && element != box.getLineBox().getParent().getElement()
        && box.getPseudoElementOrClass() == null
        && (element.hasAttribute("dir")
            || element.getTagName().equals("bdi")
            || box.getStyle().getDirection() != box.getParent().getStyle().getDirection());
  }

  /** The levels of the pieces of a line. */
  byte[] of(List<Object> pieces) {
    byte[] found = new byte[pieces.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = of(pieces.get(i));
    }
    return found;
  }

  private byte of(Object piece) {
    if (BidiReordering.isJoint(piece)) {
      byte[] within = of(joined((Box) piece));
      byte lowest = within.length == 0 ? base : within[0];
      for (byte level : within) {
        lowest = (byte) Math.min(lowest, level);
      }
      return lowest;
    }
    byte level = places.containsKey(piece) ? levels[places.get(piece)] : base;
    return piece instanceof InlineText words && places.containsKey(piece)
        ? agree(words, level)
        : level;
  }

  /**
   * The engine finds directions before there are lines, and those of what a style generates not at
   * all: signs take the direction of their level, letters and numbers go one level deeper.
   */
  private static byte agree(InlineText words, byte level) {
    byte direction = (byte) (level & 1);
    if (words.getTextDirection() == direction) {
      return level;
    } else if (hasDirection(words.getSubstring())) {
      return (byte) (level + 1);
    }
    words.setTextDirection(direction);
    return level;
  }

  private static boolean hasDirection(String text) {
    return text.codePoints()
        .map(UCharacter::getDirection)
        .anyMatch(
            way ->
                way == UCharacterDirection.LEFT_TO_RIGHT
                    || way == UCharacterDirection.EUROPEAN_NUMBER
                    || way == UCharacterDirection.ARABIC_NUMBER
                    || isLeftward(way));
  }

  /** Whether characters of a direction are written from right to left. */
  static boolean isLeftward(int direction) {
    return direction == UCharacterDirection.RIGHT_TO_LEFT
        || direction == UCharacterDirection.RIGHT_TO_LEFT_ARABIC;
  }
}
