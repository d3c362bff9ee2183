package florilege.pdf.drawing;

import com.openhtmltopdf.pdfboxout.PdfBoxAccessibilityHelper;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import florilege.pdf.markup.PrintDocument;
import florilege.pdf.pagination.LaidOutPages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Reads what was printed against what was to be printed: the engine drops a picture that it cannot
 * draw and says nothing.
 */
public final class DrawingCheck {

  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

  /** Takes note of what the engine logs. */
  public void hear(Diagnostic diagnostic) {
    boolean serious = diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
    if (serious && diagnostic.getLogMessageId().getWhere().equals(XRLog.EXCEPTION)) {
      failures.add(diagnostic.getFormattedMessage());
    }
  }

  /**
   * Checks painted pages.
   *
   * @return paths of pictures that are not on them, such as those beyond the edge of a page
   * @throws IllegalStateException if the engine failed at something else
   */
  public Set<String> lost(PrintDocument document, LaidOutPages layout) {
    if (!failures.isEmpty()) {
      throw new IllegalStateException(String.join("; ", failures));
    }
    Set<Element> painted = Collections.newSetFromMap(new IdentityHashMap<>());
    layout.boxes().stream()
        .filter(box -> box instanceof BlockBox block && block.isReplaced())
        .filter(box -> PdfBoxAccessibilityHelper.getStructualElementForBox(box) != null)
        .forEach(box -> painted.add(box.getElement()));
    return document.images().stream()
        .filter(image -> !painted.contains(image))
        .map(image -> image.getAttribute("src"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
