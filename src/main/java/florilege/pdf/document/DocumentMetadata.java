package florilege.pdf.document;

import florilege.book.Metadata;
import florilege.book.ProgramInfo;
import florilege.files.Sha256;
import florilege.model.metadata.Person;
import florilege.text.WritingDirection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Writes what a PDF says about itself: the information dictionary, the same as XMP, its language,
 * that it is tagged, its identifier, for which colours it was made.
 *
 * @param metadata of the book
 * @param standards that the file follows; none for one that is neither tagged nor for a printer
 */
public record DocumentMetadata(Metadata metadata, Set<Standard> standards) {

  /** PDF/X-4 is founded on PDF 1.6 (ISO 15930-7 §6.2). */
  private static final float VERSION_OF_PDFX = 1.6f;

  /** Writes all of it. The pages must be painted already: the identifier is made of them. */
  public void write(PDDocument document) {
    document.setDocumentInformation(information());
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(metadata.lang());
    if (standards.contains(Standard.PDFUA_1)) {
      PDMarkInfo marks = new PDMarkInfo();
      marks.setMarked(true);
      catalog.setMarkInfo(marks);
    }
    if (standards.contains(Standard.PDFX_4)) {
      document.getDocument().setVersion(VERSION_OF_PDFX); // PDFBox only ever raises it
      catalog.setVersion(null);
    }
    PDViewerPreferences viewer =
        Optional.ofNullable(catalog.getViewerPreferences())
            .orElseGet(() -> new PDViewerPreferences(new COSDictionary()));
    viewer.setDisplayDocTitle(true);
    if (WritingDirection.of(metadata.lang()) == WritingDirection.RTL) {
      viewer.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
    }
    catalog.setViewerPreferences(viewer);
    catalog.setOutputIntents(OutputIntents.of(document, standards));
    try {
      byte[] fingerprint = fingerprint(document);
      PDMetadata stream = new PDMetadata(document);
      stream.importXMPMetadata(new XmpMetadata(metadata, standards, fingerprint).packet());
      catalog.setMetadata(stream);
      document.setDocumentId(ByteBuffer.wrap(fingerprint).getLong());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDDocumentInformation information() {
    PDDocumentInformation information = new PDDocumentInformation();
    Calendar modified = GregorianCalendar.from(metadata.modified().atZone(ZoneOffset.UTC));
    information.setTitle(metadata.title());
    information.setCreationDate(modified);
    information.setModificationDate(modified);
    information.setProducer(ProgramInfo.NAME);
    if (standards.contains(Standard.PDFX_4)) {
      information.setTrapped("False");
    }
    if (!metadata.creators().isEmpty()) {
      information.setAuthor(names(metadata.creators()));
    }
    if (!metadata.description().isEmpty()) {
      information.setSubject(metadata.description());
    }
    if (!metadata.subjects().isEmpty()) {
      information.setKeywords(String.join(", ", metadata.subjects()));
    }
    return information;
  }

  private static String names(List<Person> people) {
    return people.stream().map(Person::name).collect(Collectors.joining(", "));
  }

  /** PDF 1.7 §14.4 wants an identifier that the content determines. */
  private byte[] fingerprint(PDDocument document) throws IOException {
    MessageDigest digest = Sha256.sha256();
    digest.update(new XmpMetadata(metadata, standards, new byte[0]).packet());
    for (PDPage page : document.getPages()) {
      try (InputStream contents = new DigestInputStream(page.getContents(), digest)) {
        contents.transferTo(OutputStream.nullOutputStream());
      }
    }
    return digest.digest();
  }
}
