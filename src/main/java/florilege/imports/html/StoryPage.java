package florilege.imports.html;

import florilege.text.dom.Dom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads a page of HTML whose parts are marked as in the microformat h-entry.
 *
 * @param title plain text, or empty
 * @param summary plain text, or empty
 * @param author name, or empty
 * @param date as written, or empty
 * @param address of the page on the web, or empty
 * @param body HTML of the text; empty where none is marked
 * @see <a href="https://microformats.org/wiki/h-entry">h-entry</a>
 */
public record StoryPage(
    String title, String summary, String author, String date, String address, String body) {

  private static final int DEEPEST = 200;

  /** Reads a page. */
  public static StoryPage of(String html) {
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(Dom.legal(html), "");
    String title = text(page, "h1.p-name, .p-name, title");
    Optional<Element> body = Optional.ofNullable(page.selectFirst(".e-content"));
    body.ifPresent(content -> dropTitle(content, title));
    Element date = page.selectFirst("time.dt-published, time[datetime]");
    Element address =
        page.selectFirst("a.p-canonical[href], a.u-url[href], link[rel=canonical][href]");
    return new StoryPage(
        title,
        text(page, ".p-summary"),
        text(page, ".p-author"),
        date == null ? "" : date.attr("datetime"),
        address == null ? "" : address.attr("href"),
        body.map(Element::html).orElse(""));
  }

  private static String text(Document page, String query) {
    return Stream.of(query.split(", "))
        .map(page::selectFirst)
        .filter(found -> found != null && !found.text().isBlank())
        .map(found -> found.text().strip())
        .findFirst()
        .orElse("");
  }

  /** Medium repeats the title as the first heading of the text. */
  private static void dropTitle(Element content, String title) {
    List<Element> headings = content.select("h1, h2, h3, h4");
    if (!headings.isEmpty() && headings.get(0).text().strip().equals(title)) {
      headings.get(0).remove();
    }
  }
}
