package florilege.bind;

import florilege.image.Picture;
import florilege.image.Pictures;
import florilege.model.Site;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.Origins;
import florilege.text.Tag;
import florilege.text.Xml;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Where links lead and which pictures are meant. A link to an article of the collection, by its
 * file, its name or the address where it was first published, becomes a link within the book;
 * another relative link is taken from that address.
 */
final class Links {

  private static final String PLACE = "data-at";

  /** Of links and pictures that are written as wikis do. */
  private static final String WIKI = "wiki";

  /** What sites call the place where the discussion of an article begins. */
  private static final Set<String> DISCUSSION =
      Set.of("comments", "respond", "disqus_thread", "isso-thread");

  /** A path to something that is not a page. */
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)[^?#]*\\.(?!md|markdown|mdx|html?|php|aspx?)[a-z][a-z0-9]{1,4}(?:[?#].*)?");

  private final Shelf shelf;
  private final Site site;
  private final Pictures pictures;
  private final Problems problems;

  /** Whether some link that is written as wikis do leads to an article. */
  private final boolean isWiki;

  Links(List<Manuscript> manuscripts, Site site, Pictures pictures, Problems problems) {
    this.shelf = new Shelf(manuscripts, site);
    this.site = site;
    this.pictures = pictures;
    this.problems = problems;
    this.isWiki = manuscripts.stream().anyMatch(this::leadsOn);
  }

  private boolean leadsOn(Manuscript from) {
    return Xml.elements(from.body().getDocumentElement(), "a").stream()
        .filter(a -> Xml.hasClass(a, WIKI))
        .anyMatch(
            a -> shelf.titled(a.getAttribute("href").replaceFirst("#.*", ""), from).isPresent());
  }

  /** Resolves the links of readers: they lead to the web, unless what is there is in the book. */
  void resolve(Conversation conversation) {
    for (Remark remark : conversation.all()) {
      Origins origins = new Origins(remark.comment().body());
      List<Element> lost =
          Xml.elements(remark.body(), "a").stream().filter(a -> !leads(a, origins)).toList();
      lost.stream().limit(1).map(a -> place(a, origins)).forEach(this::refuse);
      lost.forEach(Links::toWords);
      forgetPlaces(remark.body().getDocumentElement());
    }
  }

  /** Whether a reader's link leads anywhere: on the site, only where its address is known. */
  private boolean leads(Element a, Origins origins) {
    String href = a.getAttribute("href");
    String[] parts = href.split("#", 2);
    Optional<Manuscript> target = shelf.find(parts[0]);
    Optional<String> address = href.startsWith("/") ? onSite(href) : Optional.of(href);
    if (target.isPresent()) {
      inside(a, target.get(), parts.length > 1 ? parts[1] : "", origins);
    } else {
      address.ifPresent(web -> a.setAttribute("href", web));
    }
    return target.isPresent() || address.isPresent();
  }

  private void refuse(Place place) {
    problems.add(Rule.NOT_ALLOWED, place, "a reader's link must lead to the web");
  }

  private static void toWords(Element a) {
    a.removeAttribute("href");
    a.removeAttribute("rel");
  }

  /** Resolves the links and pictures of an article's text. */
  void resolve(Manuscript m) {
    Element text = m.body().getDocumentElement();
    for (Element a : Xml.elements(text, "a")) {
      if (a.hasAttribute("href")) {
        link(a, m);
      }
    }
    for (Element img : Xml.elements(text, "img")) {
      picture(img, m);
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
        : pictures.find(
            lead.value(), from.article().file(), from.article().address(), lead.place(), problems);
  }

  private void link(Element a, Manuscript from) {
    String href = a.getAttribute("href");
    int hash = href.indexOf('#');
    String path = hash < 0 ? href : href.substring(0, hash);
    String fragment = hash < 0 ? "" : href.substring(hash + 1);
    boolean wiki = Xml.hasClass(a, WIKI);
    Optional<Manuscript> target =
        path.isEmpty() ? Optional.of(from) : wiki ? shelf.titled(path, from) : find(path, from, a);
    if (wiki && target.isEmpty()) {
      nowhere(a, path, from);
      return;
    }
    if (target.isPresent()) {
      inside(a, target.get(), fragment, from.origins());
    } else if (!Shelf.isAbsolute(href)) {
      outside(a, from);
    }
  }

  /** What was taken in from another file may mean what lies beside that. */
  private Optional<Manuscript> find(String path, Manuscript from, Element a) {
    return shelf.find(path, from).or(() -> other(a, from).flatMap(f -> shelf.beside(path, f)));
  }

  private static Optional<String> other(Element element, Manuscript from) {
    String number = element.getAttribute(PLACE);
    return number.isEmpty() ? Optional.empty() : from.origins().path(Integer.parseInt(number));
  }

  /**
   * A link of a wiki to a page that has not this name: GitHub has the words first and the page
   * behind them. Where there is no such page either, it stays as words if the book has other links
   * of this kind.
   */
  private void nowhere(Element a, String path, Manuscript from) {
    String words = a.getTextContent();
    Optional<Manuscript> turned = shelf.titled(words, from);
    if (turned.isPresent()) {
      a.setTextContent(Shelf.decoded(path));
      inside(a, turned.get(), "", from.origins());
    } else if (isWiki) {
      broken(a, from.origins(), "there is no page '" + Shelf.decoded(path) + "'");
      a.removeAttribute("href");
    } else {
      undo(a, a.getAttribute("href"), words);
    }
  }

  /**
   * A link to an article of the book, or to a place in it; without the place, the article is the
   * next best.
   */
  private void inside(Element a, Manuscript target, String fragment, Origins origins) {
    String anchor = fragment.isEmpty() ? target.id() : anchor(target, Shelf.decoded(fragment));
    if (anchor.isEmpty()) {
      broken(a, origins, "no heading or comment '" + fragment + "' in " + target.article().file());
      anchor = target.id();
    }
    a.setAttribute("href", "#" + anchor);
    a.removeAttribute("rel");
  }

  private static String anchor(Manuscript target, String fragment) {
    String exact = target.anchors().get(fragment);
    if (exact != null) {
      return exact;
    }
    String wanted = loose(fragment);
    if (DISCUSSION.contains(fragment)
        || isAbove(fragment, target)
        || wanted.equals(loose(target.article().title().value()))) {
      return target.id();
    }
    return target.anchors().entrySet().stream()
        .filter(entry -> !wanted.isEmpty() && loose(entry.getKey()).equals(wanted))
        .map(Map.Entry::getValue)
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  /** Whether a place is named before the text begins, where its heading is. */
  private static boolean isAbove(String fragment, Manuscript target) {
    var body = target.article().body();
    String above = body.source().text().substring(0, body.start());
    return above.contains("=\"" + fragment + "\"") || above.contains("='" + fragment + "'");
  }

  /** Programs that make sites differ in how they make ids of headings, but not in the letters. */
  private static String loose(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("^[\\d\\W_]+|[^\\p{L}\\p{N}]+", "");
  }

  /**
   * A link to what is not in the collection leads to where that is published, from where the
   * article is, or nowhere.
   */
  private void outside(Element a, Manuscript from) {
    Origins origins = from.origins();
    String href = a.getAttribute("href");
    Optional<String> address = published(from, href);
    boolean isText = href.matches("(?i)[^?#]*\\.(?:md|markdown)(?:[?#].*)?");
    if (address.isEmpty() && pictures.has(href, from.article().file(), from.article().address())) {
      toPicture(a, origins);
    } else if (address.isEmpty() || isText) {
      broken(a, origins, "'" + href + "' is " + what(href));
    }
    if (address.isPresent()) {
      a.setAttribute("href", address.get());
    } else {
      toWords(a);
    }
  }

  private static String what(String href) {
    return FILE.matcher(href).matches()
        ? "a file, which a book cannot hold, and its address on the web is not known"
        : "not an article of this collection";
  }

  /** What stands in the text is shown as large as can be already. */
  private void toPicture(Element a, Origins origins) {
    if (a.getElementsByTagNameNS(Xml.XHTML, "img").getLength() == 0) {
      broken(a, origins, "'" + a.getAttribute("href") + "' is a picture, not an article");
    }
  }

  private void broken(Element a, Origins origins, String detail) {
    problems.add(Rule.BROKEN_LINK, place(a, origins), detail);
  }

  /** Where a path on the site is on the web, if the site's address is known. */
  private Optional<String> onSite(String href) {
    return site.within(href)
        .filter(path -> Shelf.isAbsolute(site.address().value()))
        .map(path -> site.address() + path);
  }

  private Optional<String> published(Manuscript from, String href) {
    Optional<String> onSite = onSite(href);
    if (onSite.isPresent()) {
      return onSite;
    }
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

  private Optional<Picture> find(String written, Element img, Manuscript from) {
    String file = from.article().file();
    String address = from.article().address();
    Optional<String> other =
        other(img, from)
            .filter(path -> !pictures.has(written, file, address))
            .filter(path -> pictures.has(written, path, ""));
    return pictures.find(
        written,
        other.orElse(file),
        other.isPresent() ? "" : address,
        place(img, from.origins()),
        problems);
  }

  /** What only looked like a link of a wiki is words, as they were written. */
  private static void undo(Element link, String address, String words) {
    String target = Shelf.decoded(address);
    String sign = link.getLocalName().equals("img") ? "![[" : "[[";
    String written = words.isEmpty() || words.equals(target) ? target : target + "|" + words;
    link.getParentNode()
        .replaceChild(link.getOwnerDocument().createTextNode(sign + written + "]]"), link);
  }

  /** What a wiki puts in from another page becomes a link to that page. */
  private boolean embedded(Element img, String written, Manuscript from) {
    String[] parts = written.split("#", 2);
    Optional<Manuscript> page = shelf.titled(parts[0], from);
    if (page.isPresent()) {
      Element a = img.getOwnerDocument().createElementNS(Xml.XHTML, "a");
      a.setTextContent(page.get().article().title().value());
      img.getParentNode().replaceChild(a, img);
      inside(a, page.get(), parts.length > 1 ? parts[1] : "", from.origins());
    }
    return page.isPresent();
  }

  private void picture(Element img, Manuscript from) {
    String written = img.getAttribute("src");
    if (Xml.hasClass(img, WIKI)
        && !pictures.has(written, from.article().file(), from.article().address())
        && !embedded(img, written, from)
        && !isWiki) {
      undo(img, written, img.getAttribute("alt"));
    }
    if (img.getParentNode() == null) {
      return;
    }
    Optional<Picture> found = find(written, img, from);
    if (found.isPresent()) {
      show(img, found.get());
    } else {
      img.getParentNode().replaceChild(placeholder(img), img);
    }
  }

  /** What stands for a picture that cannot be had: what it shows, and where it is to be found. */
  private static Element placeholder(Element img) {
    String src = img.getAttribute("src");
    String alt = img.getAttribute("alt").strip();
    Tag placeholder = new Tag(img.getOwnerDocument().createElementNS(Xml.XHTML, "span"));
    placeholder.with("class", "placeholder");
    if (!alt.isEmpty()) {
      placeholder.text(alt + " ");
    }
    String web = src.startsWith("//") ? "https:" + src : src;
    boolean isLink = web.matches("(?i)https?://.+") && !isInLink(img);
    Tag address = isLink ? placeholder.add("a").with("href", web) : placeholder.add("span");
    address.with("class", "address").text(Shelf.decoded(src));
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

  /** Makes an {@code img} show a picture of the book. */
  static void show(Element img, Picture picture) {
    Tag tag = new Tag(img).with("src", picture.path());
    if (!img.hasAttribute("width") && !img.hasAttribute("height")) {
      tag.with("width", Integer.toString(picture.width()))
          .with("height", Integer.toString(picture.height()));
    }
  }

  private static Place place(Element element, Origins origins) {
    String number = element.getAttribute(PLACE);
    return origins.at(number.isEmpty() ? 0 : Integer.parseInt(number));
  }
}
