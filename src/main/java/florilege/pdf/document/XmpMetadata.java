package florilege.pdf.document;

import florilege.book.Metadata;
import florilege.book.ProgramInfo;
import florilege.model.metadata.Person;
import florilege.text.dom.Dom;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes metadata as XMP (ISO 16684-1), with the marks of the standards that a file follows, and
 * the description of these marks that PDF/A asks for.
 *
 * @param metadata of the book
 * @param standards that the file follows
 * @param fingerprint of the file, of which its identifier is made
 */
record XmpMetadata(Metadata metadata, Set<Standard> standards, byte[] fingerprint) {

  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:xmp="http://ns.adobe.com/xap/1.0/"
          xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
          xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
          xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
          xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
          xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
          xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
          xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
          xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      %s%s</rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  private static final String PRISM = "http://prismstandard.org/namespaces/basic/2.0/";

  /**
   * The schemas that PDF/A wants described, for it does not know them (ISO 19005-2 §6.6.2.3).
   *
   * @param prefix of the names
   * @param type of the values
   * @param origin whether programs make the values, or people
   * @param names each with what it means
   */
  private record Schema(
      String title,
      String namespace,
      String prefix,
      String type,
      String origin,
      Map<String, String> names) {}

  private static final Schema ACCESSIBILITY =
      new Schema(
          "PDF/UA Universal Accessibility Schema",
          "http://www.aiim.org/pdfua/ns/id/",
          "pdfuaid",
          "Integer",
          "internal",
          Map.of("part", "Part of ISO 14289 that the file follows"));

  private static final Schema EXCHANGE =
      new Schema(
          "PDF/X Identification Schema",
          "http://www.npes.org/pdfx/ns/id/",
          "pdfxid",
          "Text",
          "internal",
          Map.of("GTS_PDFXVersion", "Part of ISO 15930 that the file follows"));

  /** Of its own namespace PDF/A knows all names but this. */
  private static final Schema TRAPPING =
      new Schema(
          "Adobe PDF Schema",
          "http://ns.adobe.com/pdf/1.3/",
          "pdf",
          "Text",
          "internal",
          Map.of("Trapped", "Whether the file is trapped: True, False or Unknown"));

  /** The series of a periodical, by PRISM 2.0. */
  private static final Schema PERIODICAL =
      new Schema(
          "PRISM Basic Metadata",
          PRISM,
          "prism",
          "Text",
          "external",
          new TreeMap<>(
              Map.of(
                  "issn", "ISSN of the periodical",
                  "number", "Number of the issue",
                  "publicationName", "Title of the periodical")));

  /** The packet, in UTF-8. */
  byte[] packet() {
    String modified = metadata.modified().toString();
    String properties =
        alternative("dc:title", metadata.title())
            + list("dc:creator", "Seq", metadata.creators().stream().map(Person::name).toList())
            + alternative("dc:description", metadata.description())
            + list(
                "dc:contributor",
                "Bag",
                metadata.contributors().stream().map(Person::name).toList())
            + list("dc:publisher", "Bag", some(metadata.publisher()))
            + list("dc:subject", "Bag", metadata.subjects())
            + list("dc:language", "Bag", List.of(metadata.lang()))
            + list("dc:date", "Seq", some(metadata.date().iso()))
            + alternative("dc:rights", metadata.rights())
            + simple("dc:identifier", metadata.identifier())
            + simple("dc:format", "application/pdf")
            + simple("pdf:Keywords", String.join(", ", metadata.subjects()))
            + simple("pdf:Producer", ProgramInfo.NAME)
            + simple("xmp:CreateDate", modified)
            + simple("xmp:ModifyDate", modified)
            + simple("xmp:MetadataDate", modified)
            + (isPeriodical() ? periodical() : "");
    return String.format(Locale.ROOT, PACKET, properties, marks()).getBytes(StandardCharsets.UTF_8);
  }

  private String marks() {
    StringBuilder marks = new StringBuilder();
    List<Schema> described = new ArrayList<>();
    if (standards.contains(Standard.PDFX_4)) {
      marks.append(exchange());
      described.add(EXCHANGE);
      described.add(TRAPPING);
    }
    if (standards.contains(Standard.PDFUA_1)) {
      marks.append(element("pdfuaid:part", "1"));
      described.add(ACCESSIBILITY);
    }
    if (isPeriodical()) {
      described.add(PERIODICAL);
    }
    if (standards.contains(Standard.PDFA_2A)) {
      marks.append(element("pdfaid:part", "2")).append(element("pdfaid:conformance", "A"));
      String schemas = described.stream().map(XmpMetadata::schema).collect(Collectors.joining());
      marks.append(element("pdfaExtension:schemas", element("rdf:Bag", schemas)));
    }
    return marks.toString();
  }

  /** What ISO 15930-7 §6.16 asks for; nothing of what we print has been trapped. */
  private String exchange() {
    String id = fingerprint.length == 0 ? "" : UUID.nameUUIDFromBytes(fingerprint).toString();
    return element("pdfxid:GTS_PDFXVersion", "PDF/X-4")
        + element("pdf:Trapped", "False")
        + element("xmpMM:DocumentID", "urn:uuid:" + id)
        + element("xmpMM:VersionID", "1")
        + element("xmpMM:RenditionClass", "default");
  }

  private static String schema(Schema schema) {
    StringBuilder names = new StringBuilder();
    schema
        .names()
        .forEach(
            (name, meaning) ->
                names.append(
                    resource(
                        element("pdfaProperty:name", name)
                            + element("pdfaProperty:valueType", schema.type())
                            + element("pdfaProperty:category", schema.origin())
                            + element("pdfaProperty:description", meaning))));
    return resource(
        element("pdfaSchema:schema", schema.title())
            + element("pdfaSchema:namespaceURI", schema.namespace())
            + element("pdfaSchema:prefix", schema.prefix())
            + element("pdfaSchema:property", element("rdf:Seq", names.toString())));
  }

  private static String resource(String content) {
    return "<rdf:li rdf:parseType=\"Resource\">" + content + "</rdf:li>\n";
  }

  private boolean isPeriodical() {
    return !metadata.issn().isEmpty();
  }

  private String periodical() {
    return prism("issn", metadata.issn())
        + prism("publicationName", metadata.series())
        + prism("number", metadata.position());
  }

  private static String prism(String name, String value) {
    return value.isEmpty()
        ? ""
        : "<prism:"
            + name
            + " xmlns:prism=\""
            + PRISM
            + "\">"
            + escape(value)
            + "</prism:"
            + name
            + ">\n";
  }

  private static List<String> some(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }

  private static String simple(String name, String value) {
    return value.isEmpty() ? "" : element(name, escape(value));
  }

  private static String alternative(String name, String value) {
    return value.isEmpty()
        ? ""
        : element(
            name,
            "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + escape(value) + "</rdf:li></rdf:Alt>");
  }

  private static String list(String name, String kind, List<String> values) {
    if (values.isEmpty()) {
      return "";
    }
    String items =
        values.stream()
            .map(value -> element("rdf:li", escape(value)))
            .collect(Collectors.joining());
    return element(name, element("rdf:" + kind, items));
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">\n";
  }

  private static String escape(String text) {
    return Dom.legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
