package florilege.pdf.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.text.dom.Dom;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class ClippedElementsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<path clip-path='url(#a)' d='M0 0'/> | <path clip-path='url(#a)' d='M0 0'/>",
        "<path opacity='.5' d='M0 0'/> | <path d='M0 0' opacity='.5'/>",
        "<path style='fill-opacity:.5' clip-path='url(#a)'/>"
            + "| <path clip-path='url(#a)' style='fill-opacity:.5'/>",
        "<path clip-path='url(#a)' opacity='.5'/>"
            + "| <g clip-path='url(#a)'><path opacity='.5'/></g>",
        "<g style='opacity:.5;clip-path:url(#a);fill:red' transform='scale(2)'><path/></g>"
            + "| <g clip-path='url(#a)' transform='scale(2)'><g style='opacity:.5;fill:red'><path/></g></g>",
        "<use clip-path='url(#a)' mask='url(#b)'/>"
            + "| <g clip-path='url(#a)'><use mask='url(#b)'/></g>",
        "<clipPath clip-path='url(#a)' opacity='1'/> | <clipPath clip-path='url(#a)' opacity='1'/>",
      })
  void whatIsClippedHasNoOtherEffect(String drawn, String grouped) throws TransformerException {
    String namespace = "<svg xmlns='http://www.w3.org/2000/svg'>";
    Document svg = Dom.parse((namespace + drawn + "</svg>").getBytes(StandardCharsets.UTF_8));
    ClippedElements.group(svg.getDocumentElement());
    ClippedElements.group(svg.getDocumentElement());
    assertEquals(namespace + grouped + "</svg>", written(svg));
  }

  private static String written(Document document) throws TransformerException {
    Transformer transformer = TransformerFactory.newInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(text));
    return text.toString().replace('"', '\'');
  }
}
