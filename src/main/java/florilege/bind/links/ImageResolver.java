package florilege.bind.links;

import florilege.bind.rendered.RenderedArticle;
import florilege.image.BookImage;
import florilege.image.CollectionImages;
import florilege.problem.Problems;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import florilege.text.html.policy.PictureSize;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Puts the pictures of the collection where articles mean them, and a placeholder where there is
 * none.
 */
public record ImageResolver(CollectionImages pictures, Problems problems) {

  /** The lead picture of an article, if it names one that can be had. */
  public Optional<BookImage> lead(RenderedArticle from) {
    var lead = from.article().lead();
    return lead.isEmpty()
        ? Optional.empty()
        : pictures.find(
            lead.value(), from.article().file(), from.article().address(), lead.place(), problems);
  }

  /** Whether a path leads to a picture from where an article is. */
  boolean has(String path, RenderedArticle from) {
    return pictures.has(path, from.article().file(), from.article().address());
  }

  /** Makes an {@code img} of an article show what its author meant. */
  void place(Element img, RenderedArticle from) {
    Optional<BookImage> found = find(img, from);
    if (found.isPresent()) {
      show(img, found.get());
    } else {
      img.getParentNode().replaceChild(placeholder(img), img);
    }
  }

  private Optional<BookImage> find(Element img, RenderedArticle from) {
    String written = img.getAttribute("src");
    SourcePosition placed = new SourcePosition(img, from.origins());
    Optional<String> other =
        placed
            .otherFile()
            .filter(path -> !has(written, from))
            .filter(path -> pictures.has(written, path, ""));
    return pictures.find(
        written,
        other.orElse(from.article().file()),
        other.isPresent() ? "" : from.article().address(),
        placed.place(),
        problems);
  }

  /** What stands for a picture that cannot be had: what it shows, and where it is to be found. */
  private static Element placeholder(Element img) {
    String src = img.getAttribute("src");
    String alt = img.getAttribute("alt").strip();
    ElementBuilder placeholder =
        new ElementBuilder(img.getOwnerDocument().createElementNS(Dom.XHTML, "span"));
    placeholder.with("class", "placeholder");
    if (!alt.isEmpty()) {
      placeholder.text(alt + " ");
    }
    String web = src.startsWith("//") ? "https:" + src : src;
    boolean isLink = web.matches("(?i)https?://.+") && !isInLink(img);
    ElementBuilder address =
        isLink ? placeholder.add("a").with("href", web) : placeholder.add("span");
    address.with("class", "address").text(ArticleIndex.decoded(src));
    return placeholder.element();
  }

  private static boolean isInLink(Element element) {
    for (Node node = element.getParentNode(); node != null; node = node.getParentNode()) {
      if ("a".equals(node.getLocalName())) {
        return true;
      }
    }
    return false;
  }

  /** Makes an {@code img} show a picture of the book, in the size that its author gave it. */
  public static void show(Element img, BookImage picture) {
    Optional<String> width =
        size(img).flatMap(size -> size.width(picture.width(), picture.height()));
    img.removeAttribute("style");
    new ElementBuilder(img)
        .with("src", picture.path())
        .with("width", Integer.toString(picture.width()))
        .with("height", Integer.toString(picture.height()))
        .with("style", width.orElse(""));
  }

  private static Optional<PictureSize> size(Element img) {
    return PictureSize.of(img.getAttribute("style"))
        .or(() -> PictureSize.of("width", img.getAttribute("width")))
        .or(() -> PictureSize.of("height", img.getAttribute("height")));
  }
}
