package florilege.pdf.tags;

import com.openhtmltopdf.pdfboxout.PdfBoxAccessibilityHelper;
import florilege.pdf.markup.elements.FootnotePlacement;
import florilege.pdf.pagination.LaidOutPages;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * Moves the tags of notes from the end of the tree, where the engine leaves what stands at the foot
 * of pages, to behind the calls, where they are to be read: Note, with the identifier that PDF/UA-1
 * §7.9 asks for, and its number as Lbl first.
 */
record NoteTagOrder(LaidOutPages layout) {

  void move(FootnotePlacement.Note note) {
    Optional<COSDictionary> body = tag(note.id());
    Optional<COSDictionary> call = tag(note.call());
    if (body.isPresent() && call.isPresent()) {
      COSDictionary tag = body.get();
      detach(tag);
      tag.setItem(COSName.S, COSName.getPDFName("Note"));
      tag.setString(COSName.ID, note.id());
      StructureKids.of(parent(call.get())).addAfter(call.get(), tag);
      tag(note.label()).ifPresent(label -> label(tag, label));
    }
  }

  /** The number is inside the first paragraph of the note, and a link. */
  private static void label(COSDictionary note, COSDictionary link) {
    StructureKids.of(parent(link)).remove(link);
    COSDictionary label = new PDStructureElement("Lbl", null).getCOSObject();
    label.setItem(COSName.PG, link.getItem(COSName.PG));
    StructureKids.of(note).addFirst(label);
    StructureKids.of(label).add(link);
  }

  /** Takes a tag from its parent, and the parent too if that leaves it empty. */
  private static void detach(COSDictionary tag) {
    COSDictionary parent = parent(tag);
    StructureKids kids = StructureKids.of(parent);
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
