package florilege.image.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells what a file is by its first bytes, whatever its name says. */
public final class FileSignature {

  private static final int HEAD = 1024;

  private FileSignature() {}

  /** The type of a picture; other files are refused by their names. */
  public static MediaType of(byte[] file) throws ImageRefusedException {
    String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return MediaType.PNG;
    } else if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return MediaType.JPEG;
    } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return MediaType.GIF;
    } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return MediaType.WEBP;
    }
    String text = head.replace("\u0000", "").toLowerCase(Locale.ROOT);
    int svg = text.indexOf("<svg");
    int html = Math.max(text.indexOf("<!doctype html"), text.indexOf("<html"));
    if (html < 0
        && (svg >= 0 || text.startsWith("<?xml") || text.startsWith("\u00ef\u00bb\u00bf<?xml"))) {
      return MediaType.SVG;
    }
    throw new ImageRefusedException(
        html >= 0 ? "it is a web page, not a picture" : "it is " + other(head));
  }

  private static String other(String head) {
    if (head.isBlank()) {
      return "an empty file";
    } else if (head.startsWith("ftyp", 4)) {
      return head.startsWith("avi", 8)
          ? "AVIF, which few readers show; make a JPEG of it with 'avifdec NAME.avif NAME.jpg'"
          : "HEIF or a video, not a picture for books";
    } else if (head.startsWith("BM")) {
      return "BMP, which readers cannot show";
    } else if (head.startsWith("II*\u0000") || head.startsWith("MM\u0000*")) {
      return "TIFF, which readers cannot show";
    } else if (head.startsWith("%PDF")) {
      return "PDF, not a picture";
    } else if (head.startsWith("\u001f\u008b")) {
      return "compressed; unpack it first";
    }
    return "no picture of a known type";
  }
}
