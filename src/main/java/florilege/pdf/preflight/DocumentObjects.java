package florilege.pdf.preflight;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Finds all dictionaries and arrays that a document is made of, each once. */
final class DocumentObjects {

  private DocumentObjects() {}

  /** All that can be reached from the catalogue. */
  static Set<COSBase> of(PDDocument document) {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> next = new ArrayDeque<>();
    next.push(document.getDocumentCatalog().getCOSObject());
    while (!next.isEmpty()) {
      COSBase object = next.pop();
      if (object instanceof COSDictionary dictionary && seen.add(object)) {
        dictionary.getValues().forEach(value -> push(value, next));
      } else if (object instanceof COSArray array && seen.add(object)) {
        array.forEach(value -> push(value, next));
      }
    }
    return seen;
  }

  private static void push(COSBase value, Deque<COSBase> next) {
    COSBase object = value instanceof COSObject reference ? reference.getObject() : value;
    if (object instanceof COSDictionary || object instanceof COSArray) {
      next.push(object);
    }
  }
}
