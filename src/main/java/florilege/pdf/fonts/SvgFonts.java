package florilege.pdf.fonts;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import florilege.style.fonts.FontFace;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Registers the fonts of text in drawings. Batik takes a family that it is not given from the
 * machine, so that a page would look different on each: here every family that a drawing names, and
 * the one that it takes where none is named, is a family of the style.
 *
 * @param faces of the style
 */
public record SvgFonts(List<FontFace> faces) {

  private static final Pattern FAMILIES =
      Pattern.compile("font-family\\s*[=:]\\s*[\"']?([^\"';}>]+)");

  /** What Batik sets text in that names no family. */
  private static final String UNNAMED = "Arial";

  /** Gives the drawing library what the drawings need. */
  public void register(List<byte[]> drawings, PdfRendererBuilder builder) {
    for (String family : families(drawings)) {
      String own = own(family);
      faces.stream()
          .filter(face -> face.family().equals(own))
          .forEach(face -> register(face, family, builder));
    }
  }

  private static void register(FontFace face, String family, PdfRendererBuilder builder) {
    int weight = face.weight() > 500 ? 700 : 400;
    FontStyle slope = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
    builder.useFont(face.data()::get, family, weight, slope, true, EnumSet.of(FSFontUseCase.SVG));
  }

  private static Set<String> families(List<byte[]> drawings) {
    Set<String> families = new TreeSet<>();
    for (byte[] drawing : drawings) {
      String svg = new String(drawing, StandardCharsets.UTF_8);
      if (svg.contains("text")) {
        families.add(UNNAMED);
      }
      for (Matcher at = FAMILIES.matcher(svg); at.find(); ) {
        for (String family : at.group(1).split(",")) {
          families.add(family.strip());
        }
      }
    }
    return families;
  }

  /**
   * The family of the style that stands for another: one for code, one without serifs, or that of
   * the text.
   */
  private String own(String family) {
    String name = family.toLowerCase(Locale.ROOT);
    String text = faces.get(0).family();
    if (name.contains("mono") || name.contains("courier") || name.contains("code")) {
      return named("Mono", text);
    }
    boolean serif = name.contains("serif") && !name.contains("sans");
    return serif || name.contains("times") || name.contains("georgia") ? text : named("Sans", text);
  }

  private String named(String part, String otherwise) {
    return faces.stream()
        .map(FontFace::family)
        .filter(family -> family.contains(part))
        .findFirst()
        .orElse(otherwise);
  }
}
