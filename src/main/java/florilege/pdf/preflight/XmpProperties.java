package florilege.pdf.preflight;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the simple properties of XMP (ISO 16684-1 §7), which stand as elements or as attributes of
 * descriptions; of a list, its first item.
 */
final class XmpProperties {

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  private XmpProperties() {}

  /** The values by namespace and name; nothing if the packet cannot be read. */
  static Optional<Map<String, String>> read(PDMetadata packet) {
    Map<String, String> properties = new HashMap<>();
    try (InputStream in = packet.createInputStream()) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      NodeList descriptions = builder.parse(in).getElementsByTagNameNS(RDF, "Description");
      for (int i = 0; i < descriptions.getLength(); i++) {
        read((Element) descriptions.item(i), properties);
      }
      return Optional.of(properties);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      return Optional.empty();
    }
  }

  private static void read(Element description, Map<String, String> properties) {
    NamedNodeMap attributes = description.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      properties.put(attribute.getNamespaceURI() + attribute.getLocalName(), attribute.getValue());
    }
    for (var node = description.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element property) {
        NodeList items = property.getElementsByTagNameNS(RDF, "li");
        String value =
            items.getLength() > 0 ? items.item(0).getTextContent() : property.getTextContent();
        properties.put(property.getNamespaceURI() + property.getLocalName(), value.strip());
      }
    }
  }
}
