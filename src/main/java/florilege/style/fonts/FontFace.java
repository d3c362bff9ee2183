package florilege.style.fonts;

import florilege.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/**
 * Represents one font as a writer embeds it.
 *
 * @param family as style sheets name it
 * @param weight 400 or 600 …, as in CSS
 * @param italic or upright
 * @param feature OpenType feature that makes this family of its file ({@code onum}: old-style
 *     figures, {@code smcp}: small capitals), to be enabled before use; empty for the font as it is
 * @param builtIn path of the file among those of the program; empty for a font of somebody's own
 * @param data the TrueType file, opened anew at each call
 */
public record FontFace(
    String family,
    int weight,
    boolean italic,
    String feature,
    String builtIn,
    Supplier<InputStream> data) {

  /** What tells this font from others; whoever asks knows the program by a digest of its own. */
  String digest() {
    try (InputStream in = data.get()) {
      String file = builtIn.isEmpty() ? Sha256.of(in.readAllBytes()) : builtIn;
      return String.join(" ", family, Integer.toString(weight), "" + italic, feature, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a font of " + family, e);
    }
  }
}
