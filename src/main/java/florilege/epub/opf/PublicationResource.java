package florilege.epub.opf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Supplier;
import nl.siegmann.epublib.domain.MediaType;
import nl.siegmann.epublib.domain.Resource;

/**
 * Represents a file of the publication whose content is made when it is written, so that a book
 * need not be in memory twice. Unlike those of the library it lets no failure pass.
 */
public final class PublicationResource extends Resource {

  private static final long serialVersionUID = 1L;

  private final transient Supplier<byte[]> content;
  private final String properties;

  /**
   * A file.
   *
   * @param id in the package document
   * @param path in the publication's folder
   * @param mime media type
   * @param properties of the manifest item, EPUB 3.3 §D.6, parted by spaces; empty for none
   * @param content the same at every call
   * @throws IllegalArgumentException where the path could lead out of the folder
   */
  public PublicationResource(
      String id, String path, String mime, String properties, Supplier<byte[]> content) {
    super(id, new byte[0], path, new MediaType(mime, path.substring(path.lastIndexOf('.') + 1)));
    if (!path.matches("([A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException("not a path within a publication: " + path);
    }
    this.properties = properties;
    this.content = content;
  }

  /** Gives the properties of the manifest item, parted by spaces. */
  String properties() {
    return properties;
  }

  @Override
  public byte[] getData() {
    return content.get();
  }

  @Override
  public InputStream getInputStream() {
    return new ByteArrayInputStream(getData());
  }
}
