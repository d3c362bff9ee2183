package florilege.pdf.finish;

import com.openhtmltopdf.pdfboxout.PdfBoxAccessibilityHelper;
import florilege.pdf.makeup.Layout;
import florilege.pdf.paper.Footnotes;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * Moves the tags of notes from the end of the tree, where the engine leaves what stands at the foot
 * of pages, to behind the calls, where they are to be read: Note, with the identifier that PDF/UA-1
 * §7.9 asks for, and its number as Lbl first.
 */
record NoteTags(Layout layout) {

  void move(Footnotes.Note note) {
    Optional<COSDictionary> body = tag(note.id());
    Optional<COSDictionary> call = tag(note.call());
    if (body.isPresent() && call.isPresent()) {
      COSDictionary tag = body.get();
      detach(tag);
      tag.setItem(COSName.S, COSName.getPDFName("Note"));
      tag.setString(COSName.ID, note.id());
      Kids.of(parent(call.get())).addAfter(call.get(), tag);
      tag(note.label()).ifPresent(label -> label(tag, label));
    }
  }

  /** The number is inside the first paragraph of the note, and a link. */
  private static void label(COSDictionary note, COSDictionary link) {
    Kids.of(parent(link)).remove(link);
    COSDictionary label = new PDStructureElement("Lbl", null).getCOSObject();
    label.setItem(COSName.PG, link.getItem(COSName.PG));
    Kids.of(note).addFirst(label);
    Kids.of(label).add(link);
  }

  /** Takes a tag from its parent, and the parent too if that leaves it empty. */
  private static void detach(COSDictionary tag) {
    COSDictionary parent = parent(tag);
    Kids kids = Kids.of(parent);
    kids.remove(tag);
    if (kids.isEmpty() && parent.containsKey(COSName.P)) {
      detach(parent);
    }
  }

  private static COSDictionary parent(COSDictionary tag) {
    return tag.getCOSDictionary(COSName.P);
  }

  private Optional<COSDictionary> tag(String id) {
    return layout
        .box(id)
        .map(PdfBoxAccessibilityHelper::getStructualElementForBox)
        .map(PDStructureElement::getCOSObject);
  }
}
