package florilege.pdf.fonts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Has ligatures read as the letters that they are of, in the map by which whoever copies, searches
 * or reads a PDF aloud finds characters (ISO 32000-1, 9.10.3).
 */
final class LigatureText {

  /** Glyphs in a row whose characters are in a row, too, the first being a ligature. */
  private static final Pattern RANGE =
      Pattern.compile("<(\\p{XDigit}{4})> <(\\p{XDigit}{4})> <(FB0[12])>");

  private LigatureText() {}

  /** Changes the map of a font that has been embedded. */
  static void spellOut(PDFont font) throws IOException {
    if (!(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map)) {
      return;
    }
    String text = new String(map.createInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    String spelt = spellOut(text);
    if (!spelt.equals(text)) {
      try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(spelt.getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  /** A range of characters becomes the list of their texts. */
  static String spellOut(String map) {
    return RANGE.matcher(map).replaceAll(LigatureText::list);
  }

  private static String list(MatchResult range) {
    int first = Integer.parseInt(range.group(3), 16);
    int more = Integer.parseInt(range.group(2), 16) - Integer.parseInt(range.group(1), 16);
    return IntStream.rangeClosed(first, first + more)
        .mapToObj(LigatureText::text)
        .collect(
            Collectors.joining(" ", "<" + range.group(1) + "> <" + range.group(2) + "> [", "]"));
  }

  private static String text(int character) {
    return switch (character) {
      case Ligatures.FI -> "<00660069>";
      case Ligatures.FL -> "<0066006C>";
      default -> String.format(Locale.ROOT, "<%04X>", character);
    };
  }
}
