package florilege.pdf.document;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Removes the interpolation of pictures inside drawings, for which the drawing library asks: each
 * reader would smooth them in its own way, and PDF/A forbids it (ISO 19005-2 §6.2.8).
 */
public final class InterpolationRemover {

  private InterpolationRemover() {}

  /** Takes the wish out of all that the pages use. */
  public static void remove(PDDocument document) {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> next = new ArrayDeque<>();
    for (PDPage page : document.getPages()) {
      if (page.getResources() != null) {
        next.push(page.getResources().getCOSObject());
      }
    }
    while (!next.isEmpty()) {
      COSBase object = next.pop();
      if (object instanceof COSObject reference) {
        push(reference.getObject(), next);
      } else if (seen.add(object) && object instanceof COSDictionary dictionary) {
        dictionary.removeItem(COSName.INTERPOLATE);
        dictionary.getValues().forEach(value -> push(value, next));
      } else if (object instanceof COSArray array) {
        array.forEach(value -> push(value, next));
      }
    }
  }

  private static void push(COSBase object, Deque<COSBase> next) {
    boolean holds =
        object instanceof COSObject
            || object instanceof COSDictionary
            || object instanceof COSArray;
    if (holds) {
      next.push(object);
    }
  }
}
