package florilege.image.svg;

import florilege.image.format.ImageRefusedException;
import florilege.text.dom.Dom;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads SVG, leaving out what {@link SvgRules} do not name. Nothing is fetched, and entities are
 * refused before they can grow.
 */
public final class SvgParser extends DefaultHandler2 {

  public static final String XLINK = "http://www.w3.org/1999/xlink";

  private static final int MOST_ELEMENTS = 20_000;
  private static final int DEPTH = 64;

  private final Deque<SvgNode> open = new ArrayDeque<>();
  private final Set<String> removed = new TreeSet<>();
  private final StringBuilder texts = new StringBuilder();
  private SvgNode root = new SvgNode("none");
  private int elements;
  private int depth;
  private int skipped;

  private final CustomProperties custom;

  private SvgParser(CustomProperties custom) {
    this.custom = custom;
  }

  /**
   * A picture as it was read.
   *
   * @param root the element svg
   * @param removed names of what was taken out that could be missed
   */
  public record Parsed(SvgNode root, Set<String> removed) {}

  /** Reads a file, once more where it asks for a property before it defines it. */
  public static Parsed parse(byte[] file) throws ImageRefusedException {
    CustomProperties custom = new CustomProperties();
    Parsed parsed = parse(file, custom);
    return custom.isMissed() ? parse(file, custom) : parsed;
  }

  private static Parsed parse(byte[] file, CustomProperties custom) throws ImageRefusedException {
    SvgParser parser = new SvgParser(custom);
    try {
      XMLReader reader = reader();
      reader.setContentHandler(parser);
      reader.setErrorHandler(parser);
      reader.setEntityResolver(parser);
      reader.setProperty("http://xml.org/sax/properties/declaration-handler", parser);
      reader.parse(new InputSource(new ByteArrayInputStream(file)));
    } catch (SAXParseException e) {
      throw new ImageRefusedException("it is a damaged SVG (line " + e.getLineNumber() + ")");
    } catch (SAXException e) {
      throw new ImageRefusedException(e.getMessage());
    } catch (IOException | ParserConfigurationException e) {
      throw new ImageRefusedException("it is a damaged SVG");
    }
    if (!parser.root.name.equals("svg")) {
      throw new ImageRefusedException("it is no picture of a known type");
    }
    return new Parsed(parser.root, parser.removed);
  }

  private static XMLReader reader() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newSAXParser().getXMLReader();
  }

  @Override
  public void internalEntityDecl(String name, String value) throws SAXException {
    throw new SAXException("it declares XML entities; save it as plain SVG");
  }

  @Override
  public void externalEntityDecl(String name, String publicId, String systemId)
      throws SAXException {
    internalEntityDecl(name, "");
  }

  @Override
  public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    if (++elements > MOST_ELEMENTS || ++depth > DEPTH) {
      throw new SAXException(
          "it has more than "
              + MOST_ELEMENTS
              + " elements, or nests them more than "
              + DEPTH
              + " deep");
    }
    boolean ours = uri.equals(Dom.SVG) || uri.isEmpty();
    if (skipped > 0
        || !ours
        || !SvgRules.isElement(name) && (!SvgRules.isWrapper(name) || open.isEmpty())) {
      if (skipped++ == 0 && ours && !SvgRules.isUnseen(name)) {
        removed.add("<" + name + ">");
      }
      return;
    }
    flush();
    SvgNode node = SvgRules.isWrapper(name) ? open.peek() : new SvgNode(name);
    if (open.isEmpty()) {
      root = node;
    } else if (node != open.peek()) {
      open.peek().children.add(node);
    }
    if (node != open.peek()) {
      copy(attributes, node);
    }
    open.push(node);
  }

  private void copy(Attributes attributes, SvgNode node) {
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.getLocalName(i);
      String value = attributes.getValue(i);
      String uri = attributes.getURI(i);
      if (name.equals("href") && (uri.isEmpty() || uri.equals(XLINK))) {
        reference(node, value.strip());
      } else if (uri.equals(XMLConstants.XML_NS_URI) && Set.of("space", "lang").contains(name)) {
        node.attributes.put("xml:" + name, value);
      } else if (uri.isEmpty() && SvgRules.isAttribute(name)) {
        put(node, name, value);
      } else if (uri.isEmpty() && name.startsWith("on")) {
        removed.add(name);
      }
    }
  }

  private void reference(SvgNode node, String value) {
    if (value.startsWith("#")) {
      node.attributes.put("xlink:href", value);
    } else {
      removed.add("href");
    }
  }

  private void put(SvgNode node, String name, String written) {
    if (name.equals("style")) {
      String style = SvgStyleSheet.written(SvgStyleSheet.declarations(written, custom, removed));
      if (!style.isEmpty()) {
        node.attributes.put(name, style);
      }
      return;
    }
    String value = custom.resolve(written).orElse(written);
    if (!SvgRules.isHarmless(value)) {
      removed.add(name);
    } else if (SvgProperties.isProperty(name)) {
      SvgProperties.of(name, value).forEach(node.attributes::putIfAbsent);
    } else {
      node.attributes.put(name, value);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (skipped == 0 && !open.isEmpty() && SvgRules.holdsText(open.peek().name)) {
      texts.append(text, start, length);
    }
  }

  /** Texts come in pieces of any size. */
  private void flush() {
    if (!texts.isEmpty()) {
      open.peek().children.add(texts.toString());
      texts.setLength(0);
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    depth--;
    if (skipped > 0) {
      skipped--;
      return;
    }
    flush();
    SvgNode node = open.pop();
    if (node.name.equals("style")) {
      SvgStyleSheet.Kept sheet = SvgStyleSheet.keep(text(node), custom);
      node.children.clear();
      node.children.add(sheet.css());
      node.attributes.remove("type");
      sheet.missed().forEach(missed -> removed.add(missed + " of <style>"));
    }
  }

  private static String text(SvgNode node) {
    return node.children.stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.joining());
  }
}
