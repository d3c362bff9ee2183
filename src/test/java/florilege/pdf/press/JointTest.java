package florilege.pdf.press;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import florilege.text.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Text;

class JointTest {

  /** The engine makes room for each in a line that is not divided, seen or not. */
  @Test
  void aJointHasNoHyphens() {
    Tag p = Tag.root("p").text("Let\u00ADtre aux ");
    Tag link = p.add("a").text("in\u00ADcon\u00ADso\u00ADlables");
    p.text(", de");
    Text left = (Text) link.element().getFirstChild();
    Text right = (Text) link.element().getNextSibling();
    new Joint(left, right).close(BreakIterator.getLineInstance(ULocale.ROOT));
    assertEquals("Let\u00ADtre aux inconsolables, de", p.element().getTextContent());
  }
}
