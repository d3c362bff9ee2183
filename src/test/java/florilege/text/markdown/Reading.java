package florilege.text.markdown;

import florilege.model.Passage;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Source;
import florilege.text.Xml;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;

/** A text as it was read: the tree, and what was found. */
record Reading(Document document, List<Problem> problems) {

  static Reading article(String text) {
    return read(text, true);
  }

  static Reading comment(String text) {
    return read(text, false);
  }

  private static Reading read(String text, boolean article) {
    Problems problems = new Problems();
    Passage passage = new Passage(new Source(Path.of("a.md"), text), 0, text.length());
    Document document =
        article ? Markdown.article(passage, problems) : Markdown.comment(passage, problems);
    return new Reading(document, problems.sorted());
  }

  /** The content of the root as XML, without the marks of places. */
  String xhtml() {
    Xml.elements(document, "*").forEach(e -> e.removeAttribute("data-at"));
    StringWriter out = new StringWriter();
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.transform(new DOMSource(document), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
    String xml = out.toString().replaceAll(" xmlns(:epub)?=\"[^\"]*\"", "");
    return xml.equals("<div/>")
        ? ""
        : xml.substring("<div>".length(), xml.length() - "</div>".length());
  }

  String words() {
    return document.getDocumentElement().getTextContent();
  }
}
