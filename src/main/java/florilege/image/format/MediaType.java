package florilege.image.format;

/** Lists the image types of EPUB 3.3 §3.2 (core media types). */
public enum MediaType {
  /** PNG. */
  PNG("image/png", "png"),
  /** JPEG. */
  JPEG("image/jpeg", "jpg"),
  /** GIF. */
  GIF("image/gif", "gif"),
  /** SVG. */
  SVG("image/svg+xml", "svg"),
  /** WebP. */
  WEBP("image/webp", "webp");

  private final String name;
  private final String extension;

  MediaType(String name, String extension) {
    this.name = name;
    this.extension = extension;
  }

  /** As in a package document: {@code image/png}. */
  public String mime() {
    return name;
  }

  /** The usual extension, without a dot. */
  public String extension() {
    return extension;
  }
}
