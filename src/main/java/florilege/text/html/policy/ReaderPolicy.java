package florilege.text.html.policy;

import florilege.text.html.structure.ContentModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Decides what of a reader's HTML may stand in a book: plain formatting and links to the web. A
 * stranger's picture is a link to it; nothing has an id, a style, or a class but those that
 * Markdown gives by itself.
 */
final class ReaderPolicy implements HtmlPolicy {

  static final ReaderPolicy POLICY = new ReaderPolicy();

  private static final Set<String> ELEMENTS =
      AttributeValues.names(
          "p br hr h1 h2 h3 h4 h5 h6 em strong i b s del ins sub sup q cite code kbd samp var pre"
              + " span blockquote ul ol li a table caption thead tbody tfoot tr th td dl dt dd");

  /** Blocks of form alone: a paragraph for each. */
  private static final Set<String> PARAGRAPHS =
      AttributeValues.names(
          "div section article main header footer nav aside address center figure figcaption"
              + " details summary fieldset legend");

  /** Inline elements of form alone, whose words stay. */
  private static final Set<String> WORDS =
      AttributeValues.names("u big small font mark abbr acronym dfn time bdi label nobr strike tt");

  private static final Set<String> ON_ANY = Set.of("lang", "title", "class");

  private static final Map<String, Set<String>> ON =
      Map.of(
          "a", Set.of("href", "hreflang"),
          "img", Set.of("src", "alt"),
          "ol", Set.of("start", "reversed", "type"),
          "li", Set.of("value"),
          "td", Set.of("colspan", "rowspan"),
          "th", Set.of("colspan", "rowspan", "scope"));

  /** The classes that Markdown gives by itself. */
  private static final Pattern CLASS =
      Pattern.compile(
          "code|language-[a-z0-9+#-]{1,20}|left|center|right|task|done|box|placeholder"
              + "|code-(?:keyword|type|function|string|number|comment|operator|tag|attribute|variable|annotation|literal)");

  private static final int MOST_ELEMENTS = 10_000;

  private ReaderPolicy() {}

  @Override
  public void settle(Element body) {}

  @Override
  public Treatment treatment(Element element) {
    String name = element.normalName();
    if (name.equals("img")) {
      return Treatment.PICTURE_LINK;
    }
    return ELEMENTS.contains(name) || PARAGRAPHS.contains(name)
        ? Treatment.KEEP
        : WORDS.contains(name) ? Treatment.UNWRAP : Treatment.REFUSE;
  }

  @Override
  public String nameOf(String element) {
    return PARAGRAPHS.contains(element) ? "p" : element;
  }

  @Override
  public boolean hasAttribute(String element, String attribute) {
    return ON_ANY.contains(attribute) || ON.getOrDefault(element, Set.of()).contains(attribute);
  }

  @Override
  public Optional<String> value(String attribute, String written) {
    return attribute.equals("class")
        ? AttributeValues.classes(written, CLASS)
        : AttributeValues.of(attribute, written);
  }

  /** To the web, or to a path on the site, of which the book must make one that leads there. */
  @Override
  public boolean leads(Optional<ValidUrl> address) {
    return address.filter(a -> a.isRemote() || a.isOnSite()).isPresent();
  }

  @Override
  public String linkRelation() {
    return "nofollow ugc";
  }

  @Override
  public boolean isNamed(String attribute, String address) {
    return false;
  }

  @Override
  public String caption(Element element) {
    return "";
  }

  @Override
  public void prepare(Element element) {
    // A reader has no say in how an element is shown.
  }

  @Override
  public void complete(Element written, org.w3c.dom.Element made) {
    // All that a reader may say of an element, attributes say.
  }

  @Override
  public int mostElements() {
    return MOST_ELEMENTS;
  }

  /** Whether a reader may write a tag, be it that nothing but its words comes of it. */
  static boolean hasTag(String name) {
    return ELEMENTS.contains(name)
        || PARAGRAPHS.contains(name)
        || WORDS.contains(name)
        || name.equals("img");
  }

  /** Whether an attribute that a reader types in a tag means anything; a class never does. */
  static boolean hasTyped(String element, String attribute) {
    return !attribute.equals("class") && POLICY.hasAttribute(element, attribute);
  }

  /** Whether a tag that a reader may write begins or ends a block. */
  static boolean isBlock(String name) {
    return PARAGRAPHS.contains(name) || ContentModel.BLOCKS.contains(name);
  }
}
