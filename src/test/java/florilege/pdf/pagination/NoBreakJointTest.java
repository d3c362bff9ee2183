package florilege.pdf.pagination;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

class NoBreakJointTest {

  /** The engine makes room for each in a line that is not divided, seen or not. */
  @Test
  void aJointHasNoHyphens() {
    ElementBuilder p = ElementBuilder.root("p").text("Let\u00ADtre aux ");
    ElementBuilder link = p.add("a").text("in\u00ADcon\u00ADso\u00ADlables");
    p.text(", de");
    Text left = (Text) link.element().getFirstChild();
    Text right = (Text) link.element().getNextSibling();
    new NoBreakJoint(left, right).close(BreakIterator.getLineInstance(ULocale.ROOT));
    assertEquals("Let\u00ADtre aux inconsolables, de", p.element().getTextContent());
  }

  /** A guard against what takes hours: were each joint told of every change made for the others. */
  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void thousandsOfJointsKnowNothingOfEachOther() {
    ElementBuilder p = ElementBuilder.root("p");
    for (int i = 0; i < 20_000; i++) {
      p.add("em").text("abc");
      p.text("\u00A0de");
    }
    BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
    Node last = p.element().getLastChild();
    for (Node right = last; right instanceof Text text; right = last) {
      Node em = right.getPreviousSibling();
      last = em.getPreviousSibling();
      new NoBreakJoint((Text) em.getFirstChild(), text).close(breaks);
    }
    assertEquals(20_000, Dom.elements(p.element(), "span").size());
    assertEquals("abc\u00A0de".repeat(20_000), p.element().getTextContent());
  }
}
