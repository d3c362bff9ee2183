package florilege.image.webp;

import florilege.image.webp.transforms.ColorIndexingTransform;
import florilege.image.webp.transforms.ColorTransform;
import florilege.image.webp.transforms.InverseTransform;
import florilege.image.webp.transforms.PredictorTransform;
import florilege.image.webp.transforms.SubtractGreenTransform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Decodes a lossless WebP bitstream (RFC 9649 §3 to §6) row by row, in time that grows with the
 * pixels and the bytes alone, and in memory that does not grow with the pixels.
 *
 * <p>Java's own decoders do not read it, and of those to be had each holds the whole picture and
 * takes fifty times as long for a pixel.
 */
final class LosslessDecoder {

  /** What takes the rows, from the top; a row is another's as soon as it returns. */
  @FunctionalInterface
  interface Rows {
    /** Takes a row of pixels as 0xAARRGGBB. */
    void take(int y, int[] row);
  }

  /** The kinds of transforms in the order of their numbers; each occurs at most once. */
  private enum Kind {
    PREDICTION,
    CROSS_COLOUR,
    GREEN,
    PALETTE
  }

  private final BitReader in;
  private final int width;
  private final int height;
  private final DecoderMemory room = new DecoderMemory();
  private final List<InverseTransform> transforms = new ArrayList<>();

  private LosslessDecoder(BitReader in, int width, int height) {
    this.in = in;
    this.width = width;
    this.height = height;
  }

  /**
   * Decodes the content of a chunk {@code VP8L}.
   *
   * @throws RuntimeException if it is damaged
   */
  static void decode(WebpFrame frame, Rows rows) {
    BitReader in = new BitReader(frame.file(), frame.from(), frame.to());
    in.read(8); // the signature; the size was read with the frame
    in.read(14);
    in.read(14);
    in.readFlag(); // a hint at transparency
    if (in.read(3) != 0) {
      throw new IllegalArgumentException("a version that is not known");
    }
    new LosslessDecoder(in, frame.width(), frame.height()).decode(rows);
  }

  /** Decodes a bitstream without a header. */
  static void decodeBare(BitReader in, int width, int height, Rows rows) {
    new LosslessDecoder(in, width, height).decode(rows);
  }

  private void decode(Rows rows) {
    int coded = readTransforms();
    Collections.reverse(transforms);
    EntropyCodedImage pixels = EntropyCodedImage.read(in, coded, height, room, true);
    pixels.decode(
        (y, row) -> {
          int[] undone = row;
          for (InverseTransform transform : transforms) {
            undone = transform.undo(undone);
          }
          rows.take(y, undone);
        });
  }

  /** Reads the transforms; the width of a row before they are undone. */
  private int readTransforms() {
    Set<Kind> seen = EnumSet.noneOf(Kind.class);
    int coded = width;
    while (in.readFlag()) {
      Kind kind = Kind.values()[in.read(2)];
      if (!seen.add(kind)) {
        throw new IllegalArgumentException("a transform that occurs twice");
      }
      switch (kind) {
        case PREDICTION -> transforms.add(new PredictorTransform(tiles(coded), coded));
        case CROSS_COLOUR -> transforms.add(new ColorTransform(tiles(coded)));
        case GREEN -> transforms.add(new SubtractGreenTransform());
        case PALETTE -> {
          int colours = in.read(8) + 1;
          transforms.add(new ColorIndexingTransform(parameters(colours, 1), coded));
          int bits = ColorIndexingTransform.sharing(colours);
          coded = coded + (1 << bits) - 1 >> bits;
        }
      }
    }
    return coded;
  }

  private InverseTransform.Tiles tiles(int coded) {
    int bits = in.read(3) + 2;
    int columns = coded + (1 << bits) - 1 >> bits;
    int rows = height + (1 << bits) - 1 >> bits;
    return new InverseTransform.Tiles(parameters(columns, rows), bits, columns);
  }

  private int[] parameters(int columns, int rows) {
    return EntropyCodedImage.read(in, columns, rows, room, false).all();
  }
}
