package florilege.image.format;

/**
 * Holds a raster picture without its metadata.
 *
 * @param bytes a whole file, without metadata
 * @param width in pixels, as stored
 * @param height likewise
 * @param orientation how it is to be turned, 1 to 8 as in Exif 2.32 §4.6.4; 1 is upright
 * @param inks whether its colours are cyan, magenta, yellow and black
 * @param moves whether it has several frames
 * @param depth bytes of a pixel when it is decoded
 * @param cost of decoding, as a {@link DecodingBudget} counts it
 * @param profile the ICC profile of its colours; empty for none
 */
public record MetadataFreeImage(
    byte[] bytes,
    int width,
    int height,
    int orientation,
    boolean inks,
    boolean moves,
    int depth,
    long cost,
    byte[] profile) {}
