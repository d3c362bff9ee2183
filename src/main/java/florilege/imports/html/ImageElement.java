package florilege.imports.html;

import florilege.files.SlashPath;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Represents a picture in a text.
 *
 * @param source its path or address
 * @param alt what it shows, or empty
 */
record ImageElement(String source, String alt) {

  /** How programs name what they made smaller: {@code pot-300x200.jpg}, {@code pot_thumb.jpg}. */
  private static final Pattern SIZE =
      Pattern.compile("(?:-(?:\\d+x\\d+|scaled)|_thumb\\d*)(?=\\.[A-Za-z]+$)");

  private static final Pattern FILE =
      Pattern.compile("(?i)[^?#]+\\.(?:jpe?g|png|gif|webp|svg|avif)(?:[?#].*)?");

  /** The picture that an element shows, if it shows one; pages that load late keep it elsewhere. */
  static Optional<ImageElement> of(Element img, HtmlToMarkdown manner) {
    if (img.attr("width").matches("[01]") && img.attr("height").matches("[01]")) {
      return Optional.empty(); // it counts readers
    }
    for (String attribute : new String[] {"data-orig-file", "data-src", "data-lazy-src", "src"}) {
      String source = img.attr(attribute).strip();
      if (!source.isEmpty() && !source.startsWith("data:")) {
        return Optional.of(new ImageElement(manner.pictures().apply(source), alt(img)));
      }
    }
    return Optional.empty();
  }

  /** The picture in a link that leads to nothing but the same picture, larger. */
  static Optional<ImageElement> fullSize(Element a, HtmlToMarkdown manner) {
    String href = a.attr("href").strip();
    Element img = a.selectFirst("img");
    if (img == null || !a.text().isBlank() || !FILE.matcher(href).matches()) {
      return Optional.empty();
    }
    boolean same = original(href).equals(original(img.attr("src").strip()));
    return same
        ? Optional.of(new ImageElement(manner.pictures().apply(href), alt(img)))
        : Optional.empty();
  }

  private static String original(String address) {
    String path = address.replaceFirst("[?#].*$", "");
    String name = SlashPath.fileName(path).toLowerCase(Locale.ROOT);
    return SIZE.matcher(name).replaceAll("");
  }

  private static String alt(Element img) {
    return img.attr("alt").replaceAll("\\s+", " ").strip();
  }

  /** With a caption, or none. */
  String markdown(String caption) {
    String title =
        caption.isEmpty()
            ? ""
            : " \"" + caption.replaceAll("[\"\\\\&`]", "\\\\$0").replaceAll("\\s+", " ") + "\"";
    return "![" + LinkTarget.text(alt) + "](" + LinkTarget.encoded(source) + title + ")";
  }
}
