package florilege.text.html;

import florilege.text.html.structure.ContentModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Lists which elements and attributes may stand in a text, and with which values. */
final class AllowList {

  private static final Set<String> READER =
      words(
          "p br hr h1 h2 h3 h4 h5 h6 em strong i b s del ins sub sup q cite code kbd samp var pre span blockquote ul ol li a"
              + " table caption thead tbody tfoot tr th td dl dt dd");

  private static final Set<String> AUTHOR =
      words(
          "p br hr h1 h2 h3 h4 h5 h6 em strong i b u s del ins mark small sub sup q cite dfn abbr time code kbd samp var pre span bdi"
              + " bdo ruby rb rt rp wbr blockquote ul ol li dl dt dd div section figure figcaption details summary a img"
              + " table caption thead tbody tfoot tr th td");

  /** Older names of what there is another element for. */
  private static final Map<String, String> TODAY =
      Map.of(
          "strike", "s", "tt", "code", "acronym", "abbr", "center", "div", "article", "div", "main",
          "div", "address", "div");

  /** Blocks of form alone, which readers are not trusted with: a paragraph for each. */
  private static final Set<String> READERS_PARAGRAPHS =
      words(
          "div section article main header footer nav aside address center figure figcaption details summary fieldset legend");

  /** Inline elements of form alone, whose words stay. */
  private static final Set<String> READERS_WORDS =
      words("u big small font mark abbr acronym dfn time bdi label nobr strike tt");

  private static final Set<String> ANYWHERE =
      words("id class lang dir title role epub:type data-names");

  private static final Map<String, Set<String>> OF_ELEMENT =
      Map.ofEntries(
          Map.entry("a", words("href hreflang")),
          Map.entry("img", words("src alt width height")),
          Map.entry("ol", words("start reversed type")),
          Map.entry("li", words("value")),
          Map.entry("td", words("colspan rowspan")),
          Map.entry("th", words("colspan rowspan scope")),
          Map.entry("time", words("datetime")),
          Map.entry("details", words("open")));

  private static final Map<String, Pattern> VALUES =
      Map.ofEntries(
          Map.entry("id", Pattern.compile("\\S+")),
          Map.entry("data-names", Pattern.compile("\\S{1,500}(?: \\S{1,500}){0,9}")),
          Map.entry("lang", Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")),
          Map.entry("hreflang", Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")),
          Map.entry("dir", Pattern.compile("ltr|rtl|auto")),
          Map.entry("role", Pattern.compile("doc-noteref|doc-endnotes|doc-backlink|note")),
          Map.entry("epub:type", Pattern.compile("noteref|footnotes")),
          Map.entry("width", Pattern.compile("[1-9]\\d{0,4}")),
          Map.entry("height", Pattern.compile("[1-9]\\d{0,4}")),
          Map.entry("start", Pattern.compile("-?\\d{1,9}")),
          Map.entry("value", Pattern.compile("-?\\d{1,9}")),
          Map.entry("reversed", Pattern.compile("(reversed)?")),
          Map.entry("open", Pattern.compile("(open)?")),
          Map.entry("type", Pattern.compile("[1aAiI]")),
          Map.entry("colspan", Pattern.compile("[1-9]\\d{0,2}")),
          Map.entry("rowspan", Pattern.compile("[1-9]\\d{0,2}")),
          Map.entry("scope", Pattern.compile("row|col|rowgroup|colgroup")),
          Map.entry(
              "datetime",
              Pattern.compile(
                  "\\d{4}(-\\d\\d(-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:?\\d\\d)?)?)?)?")));

  /** The classes that Markdown gives by itself; a stranger has no others. */
  private static final Pattern READERS_CLASS =
      Pattern.compile(
          "code|language-[a-z0-9+#-]{1,20}|left|center|right|task|done|box|placeholder"
              + "|code-(?:keyword|type|function|string|number|comment|operator|tag|attribute|variable|annotation|literal)");

  private static final Pattern AUTHORS_CLASS = Pattern.compile("[A-Za-z_][A-Za-z0-9_+#-]{0,63}");

  /** A picture whose bytes are in its address; whether they are one is seen when it is opened. */
  private static final Pattern DATA = Pattern.compile("(?i)\\s{0,9}data:image/");

  private static final Pattern PIXELS = Pattern.compile("px$");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Set<String> AUTHOR_ONLY = words("id dir role epub:type data-names");

  private AllowList() {}

  /** Whether a reader may write an element, be it that nothing but its words comes of it. */
  static boolean isReaders(String name) {
    return READER.contains(name)
        || READERS_PARAGRAPHS.contains(name)
        || READERS_WORDS.contains(name)
        || name.equals("img");
  }

  /** Whether a reader may write an attribute of an element. */
  static boolean isReaders(String element, String name) {
    return element.equals("img") && name.equals("src")
        || !name.equals("class")
            && attribute(TODAY.getOrDefault(element, element), name, Trust.READER);
  }

  /** Whether an element that a reader may write is a block. */
  static boolean isReadersBlock(String name) {
    return READERS_PARAGRAPHS.contains(name) || ContentModel.BLOCKS.contains(name);
  }

  /** Whether nothing is lost when a reader's element goes and its words stay. */
  static boolean isForm(String name) {
    return READERS_WORDS.contains(name);
  }

  /** The name under which an element may stand, if it may. */
  static Optional<String> element(String name, Trust trust) {
    if (trust == Trust.READER && READERS_PARAGRAPHS.contains(name)) {
      return Optional.of("p");
    }
    String today = TODAY.getOrDefault(name, name);
    return (trust == Trust.AUTHOR ? AUTHOR : READER).contains(today)
        ? Optional.of(today)
        : Optional.empty();
  }

  /** Whether an attribute may stand on an element; its value is another matter. */
  static boolean attribute(String element, String name, Trust trust) {
    boolean known =
        ANYWHERE.contains(name) || OF_ELEMENT.getOrDefault(element, Set.of()).contains(name);
    return known && (trust == Trust.AUTHOR || !AUTHOR_ONLY.contains(name));
  }

  /**
   * The value as it may stand, or none; {@code class} keeps those of its names that are allowed.
   */
  static Optional<String> value(String name, String written, Trust trust) {
    return switch (name) {
      case "class" -> Optional.of(classes(written, trust)).filter(c -> !c.isEmpty());
      case "src" ->
          trust == Trust.AUTHOR && DATA.matcher(written).lookingAt()
              ? Optional.of(written.strip())
              : ValidUrl.of(written).map(ValidUrl::value);
      case "href" -> ValidUrl.of(written).map(ValidUrl::value);
      case "reversed", "open" -> Optional.of(name);
      case "width", "height" ->
          Optional.of(PIXELS.matcher(written.strip()).replaceFirst(""))
              .filter(v -> VALUES.get(name).matcher(v).matches());
      case "title", "alt" -> Optional.of(SPACE.matcher(written.strip()).replaceAll(" "));
      default -> Optional.of(written.strip()).filter(v -> VALUES.get(name).matcher(v).matches());
    };
  }

  private static String classes(String written, Trust trust) {
    Pattern allowed = trust == Trust.AUTHOR ? AUTHORS_CLASS : READERS_CLASS;
    StringBuilder kept = new StringBuilder();
    for (String name : SPACE.split(written.strip())) {
      if (allowed.matcher(name).matches()) {
        kept.append(kept.isEmpty() ? "" : " ").append(name);
      }
    }
    return kept.toString();
  }

  private static Set<String> words(String names) {
    return Set.of(names.split(" "));
  }
}
