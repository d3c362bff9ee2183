package florilege.pdf.press;

import florilege.model.Settings.Ink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** A page of 100 by 200 points whose content is written by hand, and read as plainly. */
final class PageContent {

  static final PDRectangle SIZE = new PDRectangle(100, 200);

  private PageContent() {}

  static PDDocument document(String content) {
    try {
      PDDocument document = new PDDocument();
      PDPage page = new PDPage(SIZE);
      PDStream stream = new PDStream(document);
      try (OutputStream out = stream.createOutputStream()) {
        out.write(content.getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      document.addPage(page);
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is on the first page after its content was rewritten, as one line. */
  static String rewritten(String content, Ink ink, float bleed) {
    try (PDDocument document = document(content)) {
      ContentRewriter.rewrite(document, ink, new BleedExtension(bleed));
      return of(document.getPage(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content of a page as one line; numbers as they are worth. */
  static String of(PDPage page) throws IOException {
    return new PDFStreamParser(page)
        .parse().stream().map(PageContent::token).collect(Collectors.joining(" "));
  }

  private static String token(Object token) {
    if (token instanceof COSNumber number) {
      String value = Float.toString(number.floatValue());
      return value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
    } else if (token instanceof Operator operator) {
      return operator.getName();
    }
    return token instanceof COSName name ? "/" + name.getName() : "x";
  }
}
