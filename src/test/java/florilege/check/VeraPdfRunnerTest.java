package florilege.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VeraPdfRunnerTest {

  @TempDir Path folder;

  private Path plain(String password) throws IOException {
    Path file = folder.resolve("plain.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      PDPage second = new PDPage();
      pdf.addPage(second);
      try (PDPageContentStream content = new PDPageContentStream(pdf, second)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.showText("Hello");
        content.endText();
      }
      if (!password.isEmpty()) {
        pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      pdf.save(file.toFile());
    }
    return file;
  }

  private static Optional<Finding> find(List<Finding> findings, String code) {
    return findings.stream().filter(finding -> finding.code().equals(code)).findFirst();
  }

  @Test
  void saysInPlainWordsWhatAnOrdinaryPdfLacks() throws IOException {
    List<Finding> found = FileCheck.pdf(plain(""));
    assertTrue(
        find(found, "PDF/UA-1 7.1-11").orElseThrow().message().contains("the file has no tags"),
        found::toString);
    assertTrue(
        find(found, "PDF/A-2a 6.6.2.1-1").orElseThrow().message().contains("metadata"),
        found::toString);
    Finding font = find(found, "PDF/A-2a 6.2.11.4.1-1").orElseThrow();
    assertEquals("page 2", font.place());
    assertEquals("embed all fonts", font.hint());
  }

  @Test
  void findsLinksThatRun() throws IOException {
    assertTrue(find(FileCheck.pdf(linked("https://example.org/")), "script-link").isEmpty());
    for (String address : List.of("javascript:alert(1)", "FILE:///etc/passwd", "java\tscript:x")) {
      assertEquals(
          "page 1", find(FileCheck.pdf(linked(address)), "script-link").orElseThrow().place());
    }
  }

  private Path linked(String address) throws IOException {
    Path file = folder.resolve("linked.pdf");
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      PDActionURI action = new PDActionURI();
      action.setURI(address);
      PDAnnotationLink link = new PDAnnotationLink();
      link.setAction(action);
      link.setRectangle(new PDRectangle(10, 10, 90, 20));
      page.getAnnotations().add(link);
      pdf.addPage(page);
      pdf.save(file.toFile());
    }
    return file;
  }

  @Test
  void saysThatAFileIsEncrypted() throws IOException {
    assertEquals(
        List.of("encrypted"), FileCheck.pdf(plain("secret")).stream().map(Finding::code).toList());
  }

  @Test
  void readsPlacesAsAPersonWould() {
    assertEquals(
        "page 3",
        PdfObjectPath.of(
            "root/document[0]/pages[2](14 0 obj PDPage)/contentStream[0]/operators[7]"));
    assertEquals(
        "tags Document > P > Figure",
        PdfObjectPath.of(
            "root/document[0]/StructTreeRoot[0](9 0 obj PDStructTreeRoot)/K[0](10 0 obj SEDocument Document)"
                + "/K[3](27 0 obj SEP P)/K[0](28 0 obj SEFigure Figure)"));
    assertEquals("", PdfObjectPath.of("root/document[0]"));
  }
}
