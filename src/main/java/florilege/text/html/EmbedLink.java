package florilege.text.html;

import florilege.text.dom.Dom;
import florilege.text.html.policy.ValidUrl;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Makes a link of a frame, a film or a sound: on the page its title, or else its address.
 *
 * @param address of a page for people, where one is known for what a frame is fed with
 * @param title or empty
 */
record EmbedLink(String address, String title) {

  /** What frames are fed with, and the pages for people; {@code $1} is the id. */
  private static final List<Shape> SHAPES =
      List.of(
          shape(
              "(?:www\\.)?youtube(?:-nocookie)?\\.com/(?:embed|v|shorts)/([\\w-]+)",
              "https://www.youtube.com/watch?v=$1"),
          shape("youtu\\.be/([\\w-]+)", "https://www.youtube.com/watch?v=$1"),
          shape("player\\.vimeo\\.com/video/(\\d+)", "https://vimeo.com/$1"),
          shape(
              "(?:www\\.)?dailymotion\\.com/embed/video/(\\w+)",
              "https://www.dailymotion.com/video/$1"));

  private record Shape(Pattern fed, String page) {}

  private static Shape shape(String fed, String page) {
    return new Shape(
        Pattern.compile("(?:https?:)?//" + fed + "(?:[?&#/].{0,500})?", Pattern.CASE_INSENSITIVE),
        page);
  }

  /** What an element shows, if it says where that is. */
  static Optional<EmbedLink> of(Element element) {
    String own = element.hasAttr("src") ? element.attr("src") : element.attr("data");
    String written = own.isBlank() ? within(element) : own;
    if (written.isBlank()) {
      return Optional.empty();
    }
    return ValidUrl.of(page(written.strip()))
        .map(address -> new EmbedLink(address.value(), element.attr("title").strip()));
  }

  /** What is shown, where the element says it in others that it holds. */
  private static String within(Element element) {
    Element source = element.selectFirst("source[src], embed[src], iframe[src], param[name=movie]");
    return source == null ? "" : source.hasAttr("src") ? source.attr("src") : source.attr("value");
  }

  private static String page(String written) {
    return SHAPES.stream()
        .map(shape -> shape.fed().matcher(written))
        .filter(Matcher::matches)
        .findFirst()
        .map(found -> found.replaceFirst(page(found)))
        .orElse(written);
  }

  private static String page(Matcher found) {
    return SHAPES.stream()
        .filter(shape -> shape.fed() == found.pattern())
        .findFirst()
        .orElseThrow()
        .page();
  }

  /** Makes a link of an element. */
  void show(org.w3c.dom.Element link) {
    boolean titled = !title.isEmpty() && !title.equals(address);
    link.setAttribute("class", titled ? "placeholder titled" : "placeholder");
    link.setAttribute("href", address);
    link.appendChild(link.getOwnerDocument().createTextNode(Dom.legal(titled ? title : address)));
  }
}
