package florilege.bind.links;

import florilege.bind.rendered.RenderedArticle;
import florilege.bind.rendered.RenderedComment;
import florilege.bind.rendered.RenderedText;
import florilege.bind.rendered.TextPass;
import florilege.model.ArticleCollection;
import florilege.model.ArticleCollection.Elsewhere;
import florilege.model.Site;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.dom.Dom;
import florilege.text.html.policy.ValidUrl;
import florilege.text.source.SourceMap;
import florilege.text.source.SourceOffset;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Resolves where links lead. A link to an article of the collection, by its file, its name or the
 * address where it was first published, becomes a link within the book; another relative link is
 * taken from that address.
 */
public final class LinkResolver implements TextPass {

  /** The class of links and pictures that are written as wikis do. */
  private static final String WIKI = "wiki";

  /** A path to something that is not a page. */
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)[^?#]*\\.(?!md|markdown|mdown|mdwn|mkdn?|mdx|[rq]md|html?|php|aspx?)[a-z][a-z0-9]{1,4}(?:[?#].*)?");

  private final ArticleIndex<RenderedArticle> index;

  /** What is in other issues. */
  private final ArticleIndex<Elsewhere> elsewhere;

  private final Site site;
  private final ImageResolver illustrations;
  private final Problems problems;

  /** Whether some link that is written as wikis do leads to an article. */
  private final boolean isWiki;

  public LinkResolver(
      List<RenderedArticle> manuscripts,
      ArticleCollection collection,
      ImageResolver illustrations,
      Problems problems) {
    this.site = collection.site();
    this.index = new ArticleIndex<>(manuscripts, RenderedArticle::article, site);
    this.elsewhere = new ArticleIndex<>(collection.elsewhere(), Elsewhere::article, site);
    this.illustrations = illustrations;
    this.problems = problems;
    this.isWiki = manuscripts.stream().anyMatch(this::leadsOn);
  }

  private boolean leadsOn(RenderedArticle from) {
    return Dom.elements(from.body().getDocumentElement(), "a").stream()
        .filter(a -> Dom.hasClass(a, WIKI))
        .anyMatch(
            a ->
                index
                    .titled(a.getAttribute("href").replaceFirst("#.*", ""), from.article())
                    .isPresent());
  }

  @Override
  public void apply(RenderedText text) {
    if (text instanceof RenderedArticle article) {
      resolve(article);
    } else if (text instanceof RenderedComment comment) {
      resolve(comment);
    }
    Dom.elements(text.root(), "*").forEach(SourceOffset::remove);
  }

  /** Resolves the links of a reader: they lead to the web, unless what is there is in the book. */
  private void resolve(RenderedComment comment) {
    SourceMap origins = comment.origins();
    List<Element> lost =
        Dom.elements(comment.body(), "a").stream().filter(a -> !leads(a, origins)).toList();
    Problems advised = problems.advising(comment.comment().leaveOut());
    lost.stream().limit(1).forEach(a -> refuse(new SourcePosition(a, origins).place(), advised));
    lost.forEach(LinkResolver::toWords);
  }

  /** Whether a reader's link leads anywhere: on the site, only where its address is known. */
  private boolean leads(Element a, SourceMap origins) {
    String href = a.getAttribute("href");
    String[] parts = href.split("#", 2);
    Optional<RenderedArticle> target = index.find(parts[0]);
    Optional<String> address = href.startsWith("/") ? onSite(href) : Optional.of(href);
    if (target.isPresent()) {
      inside(a, target.get(), parts.length > 1 ? parts[1] : "", origins);
    } else {
      address.ifPresent(web -> a.setAttribute("href", web));
    }
    return target.isPresent() || address.isPresent();
  }

  private static void refuse(Place place, Problems problems) {
    problems.add(Rule.NOT_ALLOWED, place, "a reader's link must lead to the web");
  }

  private static void toWords(Element a) {
    a.removeAttribute("href");
    a.removeAttribute("rel");
  }

  /** Resolves the links and pictures of an article's text. */
  private void resolve(RenderedArticle article) {
    Element text = article.root();
    for (Element a : Dom.elements(text, "a")) {
      if (a.hasAttribute("href")) {
        link(a, article);
      }
    }
    for (Element img : Dom.elements(text, "img")) {
      picture(img, article);
    }
  }

  private void link(Element a, RenderedArticle from) {
    String href = a.getAttribute("href");
    int hash = href.indexOf('#');
    String path = hash < 0 ? href : href.substring(0, hash);
    String fragment = hash < 0 ? "" : href.substring(hash + 1);
    boolean wiki = Dom.hasClass(a, WIKI);
    Optional<RenderedArticle> target =
        path.isEmpty()
            ? Optional.of(from)
            : wiki ? index.titled(path, from.article()) : find(path, from, a);
    if (wiki && target.isEmpty()) {
      nowhere(a, path, from);
      return;
    }
    if (target.isPresent()) {
      inside(a, target.get(), fragment, from.origins());
    } else if (!ArticleIndex.isAbsolute(href) || elsewhere.find(path).isPresent()) {
      outside(a, from);
    }
  }

  /** What was taken in from another file may mean what lies beside that. */
  private Optional<RenderedArticle> find(String path, RenderedArticle from, Element a) {
    SourcePosition placed = new SourcePosition(a, from.origins());
    return index
        .find(path, from.article())
        .or(() -> placed.otherFile().flatMap(file -> index.beside(path, file)));
  }

  /**
   * A link of a wiki to a page that has not this name: GitHub has the words first and the page
   * behind them. Where there is no such page either, it stays as words if the book has other links
   * of this kind.
   */
  private void nowhere(Element a, String path, RenderedArticle from) {
    String words = a.getTextContent();
    Optional<RenderedArticle> turned = index.titled(words, from.article());
    if (turned.isPresent()) {
      a.setTextContent(ArticleIndex.decoded(path));
      inside(a, turned.get(), "", from.origins());
    } else if (isWiki) {
      broken(a, from.origins(), "there is no page '" + ArticleIndex.decoded(path) + "'");
      a.removeAttribute("href");
    } else {
      undo(a, a.getAttribute("href"), words);
    }
  }

  /**
   * A link to an article of the book, or to a place in it; without the place, the article is the
   * next best.
   */
  private void inside(Element a, RenderedArticle target, String fragment, SourceMap origins) {
    Optional<String> anchor =
        fragment.isEmpty()
            ? Optional.of(target.id())
            : target.anchors().find(ArticleIndex.decoded(fragment));
    if (anchor.isEmpty()) {
      broken(a, origins, "no heading or comment '" + fragment + "' in " + target.article().file());
    }
    a.setAttribute("href", "#" + anchor.orElse(target.id()));
    a.removeAttribute("rel");
  }

  /**
   * A link to what is not in the collection leads to where that is published, from where the
   * article is, or nowhere.
   */
  private void outside(Element a, RenderedArticle from) {
    SourceMap origins = from.origins();
    String href = a.getAttribute("href");
    Optional<Elsewhere> other = elsewhere.find(href.replaceFirst("#.*", ""), from.article());
    if (other.isPresent()) {
      toOtherIssue(a, other.get(), published(from, href));
      return;
    }
    Optional<String> address = published(from, href);
    boolean isText = href.matches("(?i)[^?#]*\\.(?:md|markdown)(?:[?#].*)?");
    if (address.isEmpty() && illustrations.has(href, from)) {
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

  /** Says which issue an article is in that is in another one. */
  static void toOtherIssue(Element a, Elsewhere other, Optional<String> address) {
    String url = other.article().url().value();
    Optional<String> web = url.isEmpty() ? address : ValidUrl.web(url);
    if (web.isPresent()) {
      a.setAttribute("href", web.get());
    } else {
      toWords(a);
    }
    Element where = a.getOwnerDocument().createElementNS(Dom.XHTML, "span");
    where.setAttribute("class", "issue");
    where.setTextContent(" (" + other.issue() + ")");
    a.getParentNode().insertBefore(where, a.getNextSibling());
  }

  private static String what(String href) {
    return FILE.matcher(href).matches()
        ? "a file, which a book cannot hold, and its address on the web is not known"
        : "not an article of this collection";
  }

  /** What stands in the text is shown as large as can be already. */
  private void toPicture(Element a, SourceMap origins) {
    if (a.getElementsByTagNameNS(Dom.XHTML, "img").getLength() == 0) {
      broken(a, origins, "'" + a.getAttribute("href") + "' is a picture, not an article");
    }
  }

  private void broken(Element a, SourceMap origins, String detail) {
    problems.add(Rule.BROKEN_LINK, new SourcePosition(a, origins).place(), detail);
  }

  /** Where a path on the site is on the web, if the site's address is known. */
  private Optional<String> onSite(String href) {
    return site.within(href).flatMap(path -> ValidUrl.web(site.address() + path));
  }

  private Optional<String> published(RenderedArticle from, String href) {
    Optional<String> onSite = onSite(href);
    if (onSite.isPresent()) {
      return onSite;
    }
    try {
      URI here = URI.create(from.article().url().value());
      return ValidUrl.web(here.resolve(URI.create(href.replace(" ", "%20"))).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // one of the two is no address
    }
  }

  /** What only looked like a link of a wiki is words, as they were written. */
  private static void undo(Element link, String address, String words) {
    String target = ArticleIndex.decoded(address);
    String sign = link.getLocalName().equals("img") ? "![[" : "[[";
    String written = words.isEmpty() || words.equals(target) ? target : target + "|" + words;
    link.getParentNode()
        .replaceChild(link.getOwnerDocument().createTextNode(sign + written + "]]"), link);
  }

  /** What a wiki puts in from another page becomes a link to that page. */
  private boolean embedded(Element img, String written, RenderedArticle from) {
    String[] parts = written.split("#", 2);
    Optional<RenderedArticle> page = index.titled(parts[0], from.article());
    if (page.isPresent()) {
      Element a = img.getOwnerDocument().createElementNS(Dom.XHTML, "a");
      a.setTextContent(page.get().article().title().value());
      img.getParentNode().replaceChild(a, img);
      inside(a, page.get(), parts.length > 1 ? parts[1] : "", from.origins());
    }
    return page.isPresent();
  }

  private void picture(Element img, RenderedArticle from) {
    String written = img.getAttribute("src");
    if (Dom.hasClass(img, WIKI)
        && !illustrations.has(written, from)
        && !embedded(img, written, from)
        && !isWiki) {
      undo(img, written, img.getAttribute("alt"));
    }
    if (img.getParentNode() != null) {
      illustrations.place(img, from);
    }
  }
}
