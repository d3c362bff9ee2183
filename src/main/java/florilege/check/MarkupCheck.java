package florilege.check;

import florilege.problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Looks through one XML file of a book for what runs, fetches or misleads. */
final class MarkupCheck extends DefaultHandler {

  private static final Set<String> LINKS =
      Set.of(
          "href", "src", "action", "formaction", "data", "poster", "background", "srcset", "cite");
  private static final Set<String> FETCHED =
      Set.of(
          "img", "image", "audio", "video", "source", "track", "iframe", "embed", "object",
          "script", "link", "use", "input", "feimage");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "li",
          "td",
          "th",
          "dt",
          "dd",
          "div",
          "pre",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "figcaption",
          "caption",
          "title",
          "blockquote",
          "section",
          "article",
          "header",
          "footer",
          "nav",
          "aside",
          "body",
          "text");

  private final String file;
  private final Findings findings;
  private Locator locator;
  private String element = "";
  private int openEmbeddings;
  private int openIsolates;

  private MarkupCheck(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /** Reads a file; one that is not well-formed is left to EPUBCheck to report. */
  static void check(String file, InputStream in, Findings findings) throws IOException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.newSAXParser().parse(in, new MarkupCheck(file, findings));
    } catch (SAXParseException e) {
      // EPUBCheck says so, with the place.
      return;
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("could not read " + file, e);
    }
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public InputSource resolveEntity(String publicId, String systemId) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    element = name.toLowerCase(Locale.ROOT);
    block(element);
    if (element.equals("script")) {
      found(Severity.WARNING, "script", "the page runs a script");
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute(
          element,
          attributes.getLocalName(i).toLowerCase(Locale.ROOT),
          attributes.getValue(i),
          attributes);
    }
  }

  private void attribute(String of, String name, String value, Attributes all) {
    if (name.startsWith("on")) {
      found(Severity.WARNING, "script", "an element runs a script when something happens to it");
    } else if (name.equals("style")) {
      EpubContentCheck.style(place(), value, findings);
    } else if (LINKS.contains(name)) {
      link(of, value, all);
    }
  }

  private void link(String of, String value, Attributes all) {
    LenientUrl address = LenientUrl.of(value);
    if (address.runs() && (of.equals("a") || !address.isPicture())) {
      found(
          Severity.ERROR,
          "script-link",
          "a link runs or opens something on the reader's machine (" + address.scheme() + ":)");
    }
    if (address.isRemote() && FETCHED.contains(of) && !(of.equals("link") && isMetadata(all))) {
      found(
          Severity.ERROR,
          "remote-reference",
          "something is fetched from a network when the page is shown");
    }
  }

  // In a package document link is metadata, and in a page rel says whether it is fetched.
  private static boolean isMetadata(Attributes all) {
    String rel = all.getValue("rel") == null ? "" : all.getValue("rel").toLowerCase(Locale.ROOT);
    return !rel.contains("stylesheet") && !rel.contains("icon") && !rel.contains("preload");
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    block(name.toLowerCase(Locale.ROOT));
  }

  // The effect of a control ends with its paragraph, Unicode Standard Annex 9, 3.3.2 (X8).
  private void block(String name) {
    if (BLOCKS.contains(name)) {
      if (openEmbeddings > 0 || openIsolates > 0) {
        found(
            Severity.ERROR,
            "bidi-control",
            "an invisible character turns the direction of the text that follows");
      }
      openEmbeddings = 0;
      openIsolates = 0;
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      switch (text[i]) {
        case '\u202A', '\u202B' -> openEmbeddings++;
        case '\u202D', '\u202E' ->
            found(
                Severity.ERROR, "bidi-control", "an invisible character makes text read backwards");
        case '\u202C' -> openEmbeddings = Math.max(0, openEmbeddings - 1);
        case '\u2066', '\u2067', '\u2068' -> openIsolates++;
        case '\u2069' -> openIsolates = Math.max(0, openIsolates - 1);
        default -> {}
      }
    }
    if (element.equals("style")) {
      EpubContentCheck.style(place(), new String(text, start, length), findings);
    }
  }

  private void found(Severity severity, String code, String message) {
    findings.add(severity, code, place(), message);
  }

  private String place() {
    return file + ":" + locator.getLineNumber() + ":" + locator.getColumnNumber();
  }
}
