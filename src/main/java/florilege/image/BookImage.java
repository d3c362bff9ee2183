package florilege.image;

import florilege.image.format.MediaType;
import java.util.function.Supplier;

/**
 * Holds a picture that is known to be whole and harmless.
 *
 * @param path in the book, such as {@code images/pot.png}: ASCII, unique, with the extension of its
 *     type
 * @param type what it really is
 * @param width in pixels (SVG: user units), as it is to be seen
 * @param height likewise
 * @param bytes its content without metadata, the same at every call; not to be changed, and not to
 *     be held, so that a book of many pictures fits in memory
 */
public record BookImage(
    String path, MediaType type, int width, int height, Supplier<byte[]> bytes) {}
