package florilege.pdf.engine;

import com.openhtmltopdf.context.StylesheetFactoryImpl;
import com.openhtmltopdf.css.sheet.Stylesheet;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import com.openhtmltopdf.util.ThreadCtx;
import florilege.pdf.document.InternalLinks;
import java.io.StringReader;
import java.util.function.Predicate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Tells what the elements of a run mean to the layout engine: as in XHTML, but that all runs have
 * the same style sheet, and that links within the book, whose targets may be in another run, are
 * given an address by which {@link InternalLinks} knows them.
 */
final class PrintNamespaceHandler extends XhtmlNamespaceHandler {

  private final Sheet sheet;
  private final Predicate<String> ids;

  /**
   * Sets up the meaning of the elements of a run.
   *
   * @param ids which exist in the book; a link to another leads nowhere
   */
  PrintNamespaceHandler(Sheet sheet, Predicate<String> ids) {
    this.sheet = sheet;
    this.ids = ids;
  }

  @Override
  public StylesheetInfo[] getStylesheets(Document document) {
    return new StylesheetInfo[] {sheet.parsed()};
  }

  @Override
  public String getLinkUri(Element element) {
    String href = super.getLinkUri(element);
    if (href == null || !href.startsWith("#")) {
      return href;
    }
    String id = href.substring(1);
    return ids.test(id) ? InternalLinks.address(id) : null;
  }

  /** A style sheet, which is parsed when the first run is set in it. */
  static final class Sheet {
    private final String css;
    private Stylesheet parsed;

    Sheet(String css) {
      this.css = css;
    }

    /** The engine sets the address anew each time, and the parser asks it for those of pictures. */
    private StylesheetInfo parsed() {
      StylesheetInfo info = new StylesheetInfo();
      info.setOrigin(StylesheetInfo.AUTHOR);
      info.setMedia("all");
      info.setType("text/css");
      info.setUri("print.css");
      if (parsed == null) {
        parsed =
            new StylesheetFactoryImpl(ThreadCtx.get().sharedContext().getUserAgentCallback())
                .parse(new StringReader(css), info);
      }
      info.setStylesheet(parsed);
      return info;
    }
  }
}
