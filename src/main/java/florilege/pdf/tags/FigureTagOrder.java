package florilege.pdf.tags;

import com.openhtmltopdf.pdfboxout.PdfBoxAccessibilityHelper;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import florilege.pdf.markup.ChapterSource;
import florilege.pdf.markup.PrintDocument;
import florilege.pdf.pagination.LaidOutPages;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * Puts the tags of figures that stand on a later page than the text around them where their author
 * put them: the order in which a text is read need not be that in which it is painted (PDF 1.7
 * §14.8.2.3.1).
 */
record FigureTagOrder(PrintDocument paper) {

  void order(LaidOutPages layout) {
    layout.texts().forEach(this::order);
  }

  private void order(BlockBox text) {
    Map<COSDictionary, Integer> places = new IdentityHashMap<>();
    for (Box child : text.getChildren()) {
      Optional<Integer> place =
          Optional.ofNullable(child.getElement()).flatMap(paper::origin).map(ChapterSource::index);
      place.ifPresent(index -> tag(child).ifPresent(tag -> places.put(tag, index)));
    }
    tag(text).ifPresent(tag -> StructureKids.of(tag).order(places));
  }

  private static Optional<COSDictionary> tag(Box box) {
    return Optional.ofNullable(PdfBoxAccessibilityHelper.getStructualElementForBox(box))
        .map(PDStructureElement::getCOSObject);
  }
}
