package florilege.style.fonts;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * One font as a writer embeds it.
 *
 * @param family as style sheets name it
 * @param weight 400 or 600 …, as in CSS
 * @param italic or upright
 * @param feature OpenType feature that makes this family of its file ({@code onum}: old-style
 *     figures, {@code smcp}: small capitals), to be enabled before use; empty for the font as it is
 * @param data the TrueType file, opened anew at each call
 */
public record FontFace(
    String family, int weight, boolean italic, String feature, Supplier<InputStream> data) {}
