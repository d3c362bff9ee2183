package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.problem.Problems;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** Marked content has few objects, however many pieces of text and backgrounds there are. */
class PropertyListsTest {

  @Test
  void equalListsOfARunAreOne() {
    String body =
        "<p>one <code>two</code> three</p><pre><code>four</code></pre><table><tbody><tr><td>five</td></tr></tbody></table>"
            .repeat(40);
    PrintedPages printed =
        PrintedPages.of(
            new SmallBook("en").article("a", "A", "<div class='body'>" + body + "</div>").build(),
            PrintedPages.CLASSIC,
            new Problems());
    assertEquals(0, printed.findings().size());
    Set<COSDictionary> lists = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Integer> numbers = new TreeSet<>();
    int named = 0;
    for (PDPage page : printed.document().getPages()) {
      COSDictionary all = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
      for (COSName name : all == null ? Set.<COSName>of() : all.keySet()) {
        COSDictionary list = all.getCOSDictionary(name);
        lists.add(list);
        numbers.add(list.getInt(COSName.MCID));
        named++;
      }
    }
    assertTrue(named > 250, () -> "too few to tell");
    // Those of cover, title and contents are of other runs, with fewer numbers.
    assertTrue(lists.size() < 2 * numbers.size() + 20, lists.size() + " of " + numbers.size());
  }
}
