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
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Writes what a PDF says about itself: the information dictionary, the same as XMP, its language,
 * that it is tagged, its identifier.
 */
public record DocumentMetadata(Metadata metadata) {

  /** Writes all of it. The pages must be painted already: the identifier is made of them. */
  public void write(PDDocument document) {
    document.setDocumentInformation(information());
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(metadata.lang());
    PDMarkInfo marks = new PDMarkInfo();
    marks.setMarked(true);
    catalog.setMarkInfo(marks);
    PDViewerPreferences viewer =
        Optional.ofNullable(catalog.getViewerPreferences())
            .orElseGet(() -> new PDViewerPreferences(new COSDictionary()));
    viewer.setDisplayDocTitle(true);
    if (WritingDirection.of(metadata.lang()) == WritingDirection.RTL) {
      viewer.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
    }
    catalog.setViewerPreferences(viewer);
    catalog.setOutputIntents(List.of(new PDOutputIntent(outputIntent(document))));
    byte[] xmp = new XmpMetadata(metadata).packet();
    try {
      PDMetadata stream = new PDMetadata(document);
      stream.importXMPMetadata(xmp);
      catalog.setMetadata(stream);
      document.setDocumentId(fingerprint(document, xmp));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what holds of a sheet for the press too, which has no tags and claims no standard. */
  public void writeUntagged(PDDocument document) {
    write(document);
    document.getDocumentCatalog().setMetadata(null);
    document.getDocumentCatalog().getCOSObject().removeItem(COSName.MARK_INFO);
  }

  private PDDocumentInformation information() {
    PDDocumentInformation information = new PDDocumentInformation();
    Calendar modified = GregorianCalendar.from(metadata.modified().atZone(ZoneOffset.UTC));
    information.setTitle(metadata.title());
    information.setCreationDate(modified);
    information.setModificationDate(modified);
    information.setProducer(ProgramInfo.NAME);
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

  /**
   * PDF 1.7 §14.11.5, made by hand: PDFBox has the JDK rewrite the profile, and each version does
   * so in its own way.
   */
  private static COSDictionary outputIntent(PDDocument document) {
    COSDictionary intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    intent.setItem(COSName.S, COSName.GTS_PDFA1);
    intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, "sRGB IEC61966-2.1");
    intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
    intent.setString(COSName.REGISTRY_NAME, "http://www.color.org");
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile(document));
    return intent;
  }

  private static COSStream profile(PDDocument document) {
    COSStream profile = document.getDocument().createCOSStream();
    profile.setInt(COSName.N, 3);
    try (OutputStream out = profile.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(SrgbProfile.profile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return profile;
  }

  private static String names(List<Person> people) {
    return people.stream().map(Person::name).collect(Collectors.joining(", "));
  }

  /** PDF 1.7 §14.4 wants an identifier that the content determines. */
  private static long fingerprint(PDDocument document, byte[] xmp) throws IOException {
    MessageDigest digest = Sha256.sha256();
    digest.update(xmp);
    for (PDPage page : document.getPages()) {
      try (InputStream contents = new DigestInputStream(page.getContents(), digest)) {
        contents.transferTo(OutputStream.nullOutputStream());
      }
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }
}
