package florilege.model;

import java.nio.file.Path;

/**
 * A file of the collection that is not text: a picture. It is not opened before an article asks for
 * it.
 *
 * @param path in the collection, with {@code /} between folders, in Unicode NFC
 * @param file where it lies; known to be inside the collection
 */
public record Asset(String path, Path file) {}
