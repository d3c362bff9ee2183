package florilege.text.html.policy;

import florilege.text.AlternativeAnchors;
import florilege.text.dom.Dom;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Decides what of an author's HTML may stand in a book: form, pictures, ids, classes and notes, but
 * nothing that runs or that fetches anything.
 */
final class AuthorPolicy implements HtmlPolicy {

  static final AuthorPolicy POLICY = new AuthorPolicy();

  private static final Set<String> ELEMENTS =
      AttributeValues.names(
          "p br hr h1 h2 h3 h4 h5 h6 em strong i b u s del ins mark small sub sup q cite dfn abbr"
              + " time code kbd samp var pre span bdi bdo ruby rb rt rp wbr blockquote ul ol li dl dt"
              + " dd div section figure figcaption details summary a img table caption thead tbody"
              + " tfoot tr th td");

  /** Older names, and names of form alone, of what there is another element for. */
  private static final Map<String, String> TODAY =
      Map.of(
          "strike", "s", "tt", "code", "acronym", "abbr", "center", "div", "article", "div", "main",
          "div", "address", "div");

  /** Elements that show something fetched from elsewhere. */
  private static final Set<String> FETCHING =
      Set.of("iframe", "video", "audio", "embed", "object", "frame");

  private static final Set<String> ON_ANY =
      Set.of(
          "id", "class", "lang", "dir", "title", "role", "epub:type", AlternativeAnchors.ATTRIBUTE);

  private static final Map<String, Set<String>> ON =
      Map.of(
          "a", Set.of("href", "hreflang"),
          "img", Set.of("src", "alt", "width", "height"),
          "ol", Set.of("start", "reversed", "type"),
          "li", Set.of("value"),
          "td", Set.of("colspan", "rowspan"),
          "th", Set.of("colspan", "rowspan", "scope"),
          "time", Set.of("datetime"),
          "details", Set.of("open"));

  private static final Pattern CLASS = Pattern.compile("[A-Za-z_][A-Za-z0-9_+#-]{0,63}");

  /** A picture whose bytes are in its address; whether they are one is seen when it is opened. */
  private static final Pattern DATA = Pattern.compile("(?i)\\s{0,9}data:image/");

  /** Addresses of schemes that a book cannot lead to, but can name. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:ftps?|sftp|gopher|ircs?|news|tel|sms|xmpp|git|ssh):[^\\s\\p{Cntrl}]{1,300}");

  /** The kinds of numbers for which HTML has an attribute. */
  private static final Pattern LIST_STYLE =
      Pattern.compile("list-style(?:-type)?\\s{0,5}:\\s{0,5}(lower|upper)-(alpha|latin|roman)");

  private static final int MOST_ELEMENTS = 40_000;

  private AuthorPolicy() {}

  @Override
  public void settle(Element body) {
    ComponentElement.showPictures(body);
  }

  @Override
  public Treatment treatment(Element element) {
    String name = element.normalName();
    if (name.equals("input")) {
      return Treatment.CHECKBOX;
    } else if (FETCHING.contains(name)) {
      return Treatment.EMBED_LINK;
    } else if (name.equals("img") && LazyImage.isShownByNext(element)) {
      return Treatment.DROP;
    } else if (ELEMENTS.contains(nameOf(name))) {
      return Treatment.KEEP;
    }
    return LossRules.isNone(element) ? Treatment.UNWRAP : Treatment.REFUSE;
  }

  @Override
  public String nameOf(String element) {
    return TODAY.getOrDefault(element, element);
  }

  @Override
  public boolean hasAttribute(String element, String attribute) {
    return ON_ANY.contains(attribute) || ON.getOrDefault(element, Set.of()).contains(attribute);
  }

  @Override
  public Optional<String> value(String attribute, String written) {
    if (attribute.equals("class")) {
      return AttributeValues.classes(written, CLASS);
    }
    return attribute.equals("src") && DATA.matcher(written).lookingAt()
        ? Optional.of(written.strip())
        : AttributeValues.of(attribute, written);
  }

  @Override
  public boolean leads(Optional<ValidUrl> address) {
    return true;
  }

  @Override
  public String linkRelation() {
    return "";
  }

  @Override
  public boolean isNamed(String attribute, String address) {
    return attribute.equals("href") && NAMED.matcher(address.strip()).matches();
  }

  /** What an author's own element says of itself. */
  @Override
  public String caption(Element element) {
    return Dom.legal(ComponentElement.words(element).replace("`", "").strip());
  }

  @Override
  public void prepare(Element element) {
    if (element.normalName().equals("img")) {
      LazyImage.settle(element);
    }
  }

  @Override
  public void complete(Element written, org.w3c.dom.Element made) {
    String name = made.getLocalName();
    if (name.equals("a") && !made.hasAttribute("id")) {
      value("id", written.attr("name")).ifPresent(id -> made.setAttribute("id", id));
    } else if (name.equals("img")) {
      size(written, made);
    } else if (name.equals("ol") && !made.hasAttribute("type")) {
      listKind(written.attr("style")).ifPresent(type -> made.setAttribute("type", type));
    }
  }

  /** The attribute {@code type} that says what a style says of a list's numbers. */
  private static Optional<String> listKind(String style) {
    Matcher kind = LIST_STYLE.matcher(style);
    return kind.find()
        ? Optional.of(kind.group(2).equals("roman") ? "i" : "a")
            .map(type -> kind.group(1).equals("upper") ? type.toUpperCase(Locale.ROOT) : type)
        : Optional.empty();
  }

  /** A size that HTML has no attribute for, or that CSS overrules. */
  private static void size(Element element, org.w3c.dom.Element made) {
    PictureSize.of(element)
        .filter(size -> !isSaid(size, "width", made) && !isSaid(size, "height", made))
        .ifPresent(size -> made.setAttribute("style", size.css()));
  }

  private static boolean isSaid(PictureSize size, String side, org.w3c.dom.Element made) {
    return size.property().equals(side)
        && size.css().equals(side + ": " + made.getAttribute(side) + "px");
  }

  @Override
  public int mostElements() {
    return MOST_ELEMENTS;
  }
}
