package florilege.pdf.preflight;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Looks at what a file says of itself (ISO 15930-7 §6.16 f.): which PDF/X it is, its title, its
 * dates, its identifiers, whether it is trapped; in the newer metadata and the older alike.
 */
final class MetadataRules {

  private static final String PDFX = "http://www.npes.org/pdfx/ns/id/";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/";
  private static final String MEDIA = "http://ns.adobe.com/xap/1.0/mm/";
  private static final String PDF = "http://ns.adobe.com/pdf/1.3/";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  private static final String CREATED = XMP + "CreateDate";
  private static final String MODIFIED = XMP + "ModifyDate";
  private static final String TITLE = DUBLIN_CORE + "title";

  /** What there must be, with what people call it. */
  private static final Map<String, String> NEEDED = new LinkedHashMap<>();

  static {
    NEEDED.put(TITLE, "the title (dc:title)");
    NEEDED.put(CREATED, "the date of creation (xmp:CreateDate)");
    NEEDED.put(MODIFIED, "the date of the last change (xmp:ModifyDate)");
    NEEDED.put(XMP + "MetadataDate", "the date of the metadata (xmp:MetadataDate)");
    NEEDED.put(MEDIA + "DocumentID", "the identifier of the document (xmpMM:DocumentID)");
    NEEDED.put(MEDIA + "VersionID", "the version of the document (xmpMM:VersionID)");
    NEEDED.put(MEDIA + "RenditionClass", "the kind of rendition (xmpMM:RenditionClass)");
  }

  private final Map<String, String> properties;
  private final PDDocumentInformation information;
  private final Faults faults;

  private MetadataRules(
      Map<String, String> properties, PDDocumentInformation information, Faults faults) {
    this.properties = properties;
    this.information = information;
    this.faults = faults;
  }

  /** Checks the metadata of a file that says it is PDF/X-4; whether it does. */
  static boolean check(PDDocument document, Faults faults) {
    PDMetadata stream = document.getDocumentCatalog().getMetadata();
    Optional<Map<String, String>> read =
        stream == null ? Optional.of(Map.of()) : XmpProperties.read(stream);
    PDDocumentInformation information = document.getDocumentInformation();
    if (read.isEmpty()) {
      faults.add(Requirement.XMP);
    }
    Map<String, String> properties = read.orElse(Map.of());
    if (!properties.getOrDefault(PDFX + "GTS_PDFXVersion", "").startsWith("PDF/X-4")) {
      String other = information.getCustomMetadataValue("GTS_PDFXVersion");
      faults.add(Requirement.PDFX, other == null ? "" : ", but " + other);
      return false;
    }
    new MetadataRules(properties, information, faults).check();
    return true;
  }

  private void check() {
    NEEDED.forEach(
        (name, words) -> {
          if (property(name).isEmpty()) {
            faults.add(Requirement.XMP_PROPERTY, words);
          }
        });
    String trapped = property(PDF + "Trapped");
    if (!trapped.equals("True") && !trapped.equals("False")) {
      faults.add(Requirement.TRAPPED);
    }
    compare("Trapped", trapped, Objects.toString(information.getTrapped(), ""));
    compare("Title", property(TITLE), Objects.toString(information.getTitle(), ""));
    compare("CreationDate", date(property(CREATED)), date(information.getCreationDate()));
    compare("ModDate", date(property(MODIFIED)), date(information.getModificationDate()));
  }

  private String property(String name) {
    return properties.getOrDefault(name, "");
  }

  private void compare(String name, String newer, String older) {
    if (!newer.equals(older)) {
      faults.add(Requirement.INFO, name);
    }
  }

  private static String date(Calendar date) {
    return date == null ? "" : date.toInstant().toString();
  }

  private static String date(String iso) {
    try {
      return OffsetDateTime.parse(iso).toInstant().toString();
    } catch (DateTimeParseException e) {
      return iso;
    }
  }
}
