package florilege.bind;

import florilege.image.Picture;
import florilege.image.Pictures;
import florilege.model.Passage;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.Tag;
import florilege.text.Xml;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Where links lead and which pictures are meant. A link to an article of the collection, by its
 * file, its name or the address where it was first published, becomes a link within the book;
 * another relative link is taken from that address.
 */
final class Links {

  private static final String PLACE = "data-at";

  private final Shelf shelf;
  private final Pictures pictures;
  private final Problems problems;

  Links(List<Manuscript> manuscripts, Pictures pictures, Problems problems) {
    this.shelf = new Shelf(manuscripts);
    this.pictures = pictures;
    this.problems = problems;
  }

  /** Resolves the links of readers: they lead to the web, unless what is there is in the book. */
  void resolve(Conversation conversation) {
    for (Remark remark : conversation.all()) {
      for (Element a : Xml.elements(remark.body(), "a")) {
        String[] parts = a.getAttribute("href").split("#", 2);
        shelf
            .find(parts[0])
            .ifPresent(
                m -> inside(a, m, parts.length > 1 ? parts[1] : "", remark.comment().body()));
      }
      forgetPlaces(remark.body().getDocumentElement());
    }
  }

  /** Resolves the links and pictures of a text that stands in an article's file. */
  void resolve(Element text, Manuscript from, Passage passage) {
    for (Element a : Xml.elements(text, "a")) {
      if (a.hasAttribute("href")) {
        link(a, from, passage);
      }
    }
    for (Element img : Xml.elements(text, "img")) {
      picture(img, from, place(img, passage));
    }
    forgetPlaces(text);
  }

  private static void forgetPlaces(Element text) {
    Xml.elements(text, "*").forEach(element -> element.removeAttribute(PLACE));
  }

  /** The lead picture of an article, if it names one that can be had. */
  Optional<Picture> lead(Manuscript from) {
    var lead = from.article().lead();
    return lead.isEmpty()
        ? Optional.empty()
        : pictures.find(lead.value(), from.article().file(), lead.place(), problems);
  }

  private void link(Element a, Manuscript from, Passage passage) {
    String href = a.getAttribute("href");
    int hash = href.indexOf('#');
    String path = hash < 0 ? href : href.substring(0, hash);
    String fragment = hash < 0 ? "" : href.substring(hash + 1);
    Optional<Manuscript> target = path.isEmpty() ? Optional.of(from) : shelf.find(path, from);
    if (target.isPresent()) {
      inside(a, target.get(), fragment, passage);
    } else if (!Shelf.isAbsolute(href)) {
      outside(a, from, passage);
    }
  }

  /**
   * A link to an article of the book, or to a place in it; without the place, the article is the
   * next best.
   */
  private void inside(Element a, Manuscript target, String fragment, Passage passage) {
    String anchor =
        fragment.isEmpty() ? target.id() : target.anchors().get(Shelf.decoded(fragment));
    if (anchor == null) {
      broken(a, passage, "no heading or comment '" + fragment + "' in " + target.article().file());
      anchor = target.id();
    }
    a.setAttribute("href", "#" + anchor);
    a.removeAttribute("rel");
  }

  /**
   * A relative link to what is not in the collection leads to where the article was first
   * published, or nowhere.
   */
  private void outside(Element a, Manuscript from, Passage passage) {
    String href = a.getAttribute("href");
    Optional<String> address = published(from, href);
    if (address.isPresent()) {
      a.setAttribute("href", address.get());
    } else {
      broken(a, passage, "'" + href + "' is not an article of this collection");
      a.removeAttribute("href");
      a.removeAttribute("rel");
    }
  }

  private void broken(Element a, Passage passage, String detail) {
    problems.add(Rule.BROKEN_LINK, place(a, passage), detail);
  }

  private static Optional<String> published(Manuscript from, String href) {
    try {
      URI address =
          URI.create(from.article().url().value()).resolve(URI.create(href.replace(" ", "%20")));
      return Shelf.isAbsolute(address.toString())
          ? Optional.of(address.toString())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // one of the two is no address
    }
  }

  private void picture(Element img, Manuscript from, Place place) {
    Optional<Picture> found =
        pictures.find(img.getAttribute("src"), from.article().file(), place, problems);
    if (found.isPresent()) {
      show(img, found.get());
    } else {
      String what =
          img.getAttribute("alt").isBlank() ? img.getAttribute("src") : img.getAttribute("alt");
      Tag placeholder = new Tag(img.getOwnerDocument().createElementNS(Xml.XHTML, "span"));
      placeholder.with("class", "placeholder").text(what);
      img.getParentNode().replaceChild(placeholder.element(), img);
    }
  }

  /** Makes an {@code img} show a picture of the book. */
  static void show(Element img, Picture picture) {
    Tag tag = new Tag(img).with("src", picture.path());
    if (!img.hasAttribute("width") && !img.hasAttribute("height")) {
      tag.with("width", Integer.toString(picture.width()))
          .with("height", Integer.toString(picture.height()));
    }
  }

  private static Place place(Element element, Passage passage) {
    String offset = element.getAttribute(PLACE);
    return offset.isEmpty() ? passage.at(0) : passage.source().at(Integer.parseInt(offset));
  }
}
