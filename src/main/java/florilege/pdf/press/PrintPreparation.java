package florilege.pdf.press;

import florilege.model.Settings.Mark;
import florilege.style.PrintProfile;
import florilege.text.WritingDirection;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prepares a finished PDF for the use that a profile says.
 *
 * @param profile what is done
 * @param direction in which the book is read: from right to left, it is bound at the right
 */
public record PrintPreparation(PrintProfile profile, WritingDirection direction) {

  /** Takes all steps, of which a screen needs none. Fonts must have been embedded. */
  public void prepare(PDDocument document) throws IOException {
    if (!profile.hasLinks()) {
      LinkRemover.remove(document);
    }
    BlankPages.fill(document, profile.pageMultiple());
    if (profile.ink().isPresent()) {
      PageBoxes boxes = PageBoxes.of(profile);
      ContentRewriter.rewrite(document, profile.ink().get(), new BleedExtension(boxes.bleed()));
      BlendSpace.set(document);
      boxes.set(document);
    }
    if (profile.signature().isPresent()) {
      new Imposition(
              profile.signature().get(),
              direction,
              profile.leaf(),
              profile.marks().contains(Mark.FOLD))
          .impose(document);
    }
  }
}
