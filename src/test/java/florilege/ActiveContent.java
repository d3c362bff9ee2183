package florilege;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What in a finished book could run, fetch, read or pretend to be what it is not. Found by the
 * JDK's own parser of XML and by PDFBox's objects, and by nothing that the book was made with.
 */
final class ActiveContent {

  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private static final Set<String> NAMESPACES =
      Set.of(
          XHTML,
          "http://www.idpf.org/2007/opf",
          "http://purl.org/dc/elements/1.1/",
          "http://www.daisy.org/z3986/2005/ncx/",
          "urn:oasis:names:tc:opendocument:xmlns:container");

  private static final Set<String> ACTIVE =
      Set.of(
          "script",
          "style",
          "iframe",
          "frame",
          "object",
          "embed",
          "applet",
          "form",
          "input",
          "button",
          "select",
          "textarea",
          "base",
          "video",
          "audio",
          "source",
          "track",
          "template",
          "noscript",
          "svg",
          "math",
          "area",
          "map",
          "portal",
          "slot",
          "canvas",
          "dialog",
          "meter");

  private static final Set<String> ADDRESSES =
      Set.of(
          "href", "src", "cite", "action", "data", "poster", "background", "longdesc", "codebase");

  private static final Set<String> OTHERS = Set.of("style", "srcset", "srcdoc", "ping", "manifest");

  /** Attributes that stand in a comment's text; classes are those of code, tables and tasks. */
  private static final Set<String> COMMENTS =
      Set.of(
          "href",
          "rel",
          "title",
          "class",
          "start",
          "value",
          "reversed",
          "type",
          "colspan",
          "rowspan",
          "scope",
          "dir");

  private static final Set<String> ACTIONS = Set.of("URI", "GoTo");

  private static final Set<String> FORBIDDEN_KEYS =
      Set.of("JS", "AA", "EmbeddedFiles", "EF", "AcroForm", "RichMedia", "XFA", "OpenAction", "F");

  private final List<String> found = new ArrayList<>();

  private ActiveContent() {}

  /** In the files of an EPUB, by name. */
  static List<String> ofXml(Map<String, byte[]> files) {
    ActiveContent survivors = new ActiveContent();
    files.forEach(
        (name, bytes) -> {
          if (name.matches(".*\\.(xhtml|html|opf|ncx|xml|svg)")) {
            survivors.document(name, parse(name, bytes), files.keySet());
          }
        });
    return survivors.found;
  }

  private static Document parse(String name, byte[] bytes) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setEntityResolver((id, system) -> new InputSource(new StringReader("")));
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(bytes));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private void document(String file, Document document, Set<String> files) {
    NodeList elements = document.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      String where = file + " <" + element.getTagName() + ">";
      check(NAMESPACES.contains(element.getNamespaceURI()), where + element.getNamespaceURI());
      boolean html = XHTML.equals(element.getNamespaceURI());
      check(!html || !ACTIVE.contains(element.getLocalName()), where);
      boolean comment = isInComment(element) && !isPageBreak(element);
      check(!comment || !element.getLocalName().equals("img"), where + " in a comment");
      boolean followed = !element.getAttribute("rel").equals("nofollow ugc");
      check(!comment || !followed || !leadsOut(element), where + " would be followed");
      for (int a = 0; a < element.getAttributes().getLength(); a++) {
        Attr attribute = (Attr) element.getAttributes().item(a);
        if (!attribute.getName().startsWith("xmlns")) {
          attribute(where, attribute, comment, file, files);
        }
      }
    }
  }

  private void attribute(
      String where, Attr attribute, boolean comment, String file, Set<String> files) {
    String name = attribute.getName().toLowerCase(Locale.ROOT);
    String what = where + " " + attribute;
    check(!name.startsWith("on") && !name.startsWith("form") && !OTHERS.contains(name), what);
    check(!name.startsWith("xlink") && !name.equals("xml:base"), what);
    check(!comment || COMMENTS.contains(name), what + " in a comment");
    if (comment && name.equals("class")) {
      check(
          attribute
              .getValue()
              .matches(
                  "(code|language-[a-z0-9+#-]+|left|center|right|task|done|box|placeholder|q|code-(keyword|type|function|string|number|comment|operator|tag|attribute|variable|annotation|literal))( language-[a-z0-9+#-]+| done)?"),
          what);
    }
    if (ADDRESSES.contains(name)) {
      address(what, name, attribute.getValue(), file, files);
    }
  }

  private void address(String what, String name, String value, String file, Set<String> files) {
    String plain = value.replaceAll("[\\s\\p{C}]", "").toLowerCase(Locale.ROOT);
    if (plain.matches("(https?://|mailto:).+")) {
      check(name.equals("href") || name.equals("cite"), what);
    } else if (!plain.startsWith("#")) {
      Path parent = Path.of("/" + file).getParent();
      String target = parent.resolve(value.replaceFirst("#.*", "")).normalize().toString();
      check(files.contains(target.substring(1)) || files.contains(value), what);
    }
  }

  private static boolean leadsOut(Element element) {
    return element.getAttribute("href").matches("(?s)[A-Za-z]+:.*");
  }

  /** The mark that a page of the printed book begins here is no reader's. */
  private static boolean isPageBreak(Element element) {
    return element.getAttribute("epub:type").equals("pagebreak") && !element.hasChildNodes();
  }

  private static boolean isInComment(Element element) {
    for (var at = element.getParentNode(); at instanceof Element e; at = at.getParentNode()) {
      if (e.getAttribute("property").equals("text")) {
        return true;
      }
    }
    return false;
  }

  /** In a PDF: actions of every kind, wherever they hang. */
  static List<String> ofPdf(Path file) throws IOException {
    ActiveContent survivors = new ActiveContent();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSObject object = document.getDocument().getObjectFromPool(key);
        survivors.object(object == null ? null : object.getObject(), key.toString());
      }
    }
    return survivors.found;
  }

  /** Looks at what stands in an object itself; what it refers to is looked at in its turn. */
  private void object(COSBase base, String where) {
    if (base instanceof COSDictionary dictionary) {
      action(dictionary, where);
      for (COSName key : dictionary.keySet()) {
        check(
            !FORBIDDEN_KEYS.contains(key.getName()) || isFlags(dictionary, key),
            where + " /" + key.getName());
        object(dictionary.getItem(key), where);
      }
    } else if (base instanceof COSArray array) {
      array.forEach(item -> object(item, where));
    }
  }

  /** Annotations have flags called {@code F}, and numbers fetch nothing. */
  private static boolean isFlags(COSDictionary dictionary, COSName key) {
    return dictionary.getItem(key) instanceof org.apache.pdfbox.cos.COSNumber;
  }

  private void action(COSDictionary dictionary, String where) {
    String type = dictionary.getNameAsString(COSName.S, "");
    boolean action =
        dictionary.containsKey("URI") || "Action".equals(dictionary.getNameAsString(COSName.TYPE));
    check(!action || ACTIONS.contains(type), where + " action " + type);
    check(
        !Set.of(
                "JavaScript",
                "Launch",
                "GoToR",
                "GoToE",
                "SubmitForm",
                "ImportData",
                "Rendition",
                "Movie",
                "Sound",
                "Named")
            .contains(type),
        where + " " + type);
    String uri = dictionary.getString("URI", "http://none");
    check(uri.matches("(?i)(https?://|mailto:)[\\x21-\\x7E]+"), where + " " + uri);
    if ("Annot".equals(dictionary.getNameAsString(COSName.TYPE))) {
      check("Link".equals(dictionary.getNameAsString(COSName.SUBTYPE)), where + " annotation");
    }
  }

  private void check(boolean holds, String what) {
    if (!holds) {
      found.add(what.length() > 200 ? what.substring(0, 200) : what);
    }
  }
}
