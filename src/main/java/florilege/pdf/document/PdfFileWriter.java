package florilege.pdf.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfparser.xref.NormalXReference;
import org.apache.pdfbox.pdfparser.xref.XReferenceEntry;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes a document as a PDF file. The list of its objects is the last of them (PDF 1.7 §7.5.8):
 * PDFBox counts it, but leaves it out of the list, so that the count seems wrong to whoever checks
 * it.
 */
public final class PdfFileWriter extends COSWriter {

  private PdfFileWriter(OutputStream out) {
    super(out, CompressParameters.DEFAULT_COMPRESSION);
  }

  /** Writes a document whose fonts hold no more than what is used of them. */
  public static void write(PDDocument document, OutputStream out) throws IOException {
    document.getDocument().setIsXRefStream(true);
    new PdfFileWriter(out).write(document);
  }

  @Override
  protected void addXRefEntry(XReferenceEntry entry) {
    super.getXRefEntries().add(entry);
  }

  /** Asked for when the list is about to be written, and so is what it says of itself. */
  @Override
  protected List<XReferenceEntry> getXRefEntries() {
    List<XReferenceEntry> entries = new ArrayList<>(super.getXRefEntries());
    long last =
        entries.stream().mapToLong(entry -> entry.getReferencedKey().getNumber()).max().orElse(0);
    COSObjectKey own = new COSObjectKey(last + 1, 0);
    entries.add(new NormalXReference(getStandardOutput().getPos(), own, COSNull.NULL));
    return entries;
  }
}
