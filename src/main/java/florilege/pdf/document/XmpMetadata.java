package florilege.pdf.document;

import florilege.book.Metadata;
import florilege.book.ProgramInfo;
import florilege.model.metadata.Person;
import florilege.text.dom.Dom;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes metadata as XMP (ISO 16684-1), with the marks of PDF/A-2a and PDF/UA-1 and the description
 * of the latter that PDF/A asks for.
 */
record XmpMetadata(Metadata metadata) {

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
          xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
          xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
          xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      %s<pdfaid:part>2</pdfaid:part>
      <pdfaid:conformance>A</pdfaid:conformance>
      <pdfuaid:part>1</pdfuaid:part>
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
          <pdfaProperty:name>part</pdfaProperty:name>
          <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
          <pdfaProperty:category>internal</pdfaProperty:category>
          <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li>%s</rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  private static final String PRISM = "http://prismstandard.org/namespaces/basic/2.0/";

  /** The series of a periodical, by PRISM 2.0, which PDF/A wants described where it is used. */
  private static final String PERIODICAL =
      """
      <rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PRISM Basic Metadata</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://prismstandard.org/namespaces/basic/2.0/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>prism</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq>
          <rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>issn</pdfaProperty:name>
            <pdfaProperty:valueType>Text</pdfaProperty:valueType>
            <pdfaProperty:category>external</pdfaProperty:category>
            <pdfaProperty:description>ISSN of the periodical</pdfaProperty:description>
          </rdf:li>
          <rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>publicationName</pdfaProperty:name>
            <pdfaProperty:valueType>Text</pdfaProperty:valueType>
            <pdfaProperty:category>external</pdfaProperty:category>
            <pdfaProperty:description>Title of the periodical</pdfaProperty:description>
          </rdf:li>
          <rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>number</pdfaProperty:name>
            <pdfaProperty:valueType>Text</pdfaProperty:valueType>
            <pdfaProperty:category>external</pdfaProperty:category>
            <pdfaProperty:description>Number of the issue</pdfaProperty:description>
          </rdf:li>
        </rdf:Seq></pdfaSchema:property>
      </rdf:li>""";

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
    return String.format(Locale.ROOT, PACKET, properties, isPeriodical() ? PERIODICAL : "")
        .getBytes(StandardCharsets.UTF_8);
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
