package florilege.pdf.tags;

import florilege.pdf.pagination.LaidOutPages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Marks the backgrounds of whole pages as decoration, for PDF/UA-1 §7.1 wants all that is painted
 * to be either content or artifact. The engine does so for everything but these.
 */
public final class BackgroundArtifacts {

  /** The operators that begin marked content, and how many operands stand before each. */
  private static final Map<String, Integer> MARKS = Map.of("BMC", 1, "BDC", 2);

  private BackgroundArtifacts() {}

  /** Marks those of the pages of a run that have a background. */
  public static void mark(LaidOutPages layout, List<PDPage> pages, PDDocument document)
      throws IOException {
    for (int page : layout.coloured()) {
      mark(pages.get(page), document);
    }
  }

  /** The background is what is painted before the first marked content. */
  private static void mark(PDPage page, PDDocument document) throws IOException {
    List<Object> tokens = new PDFStreamParser(page).parse();
    tokens.add(firstMarked(tokens), Operator.getOperator("EMC"));
    tokens.addAll(0, List.of(COSName.ARTIFACT, Operator.getOperator("BMC")));
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(stream);
  }

  private static int firstMarked(List<Object> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Operator operator && MARKS.containsKey(operator.getName())) {
        return i - MARKS.get(operator.getName());
      }
    }
    return tokens.size();
  }
}
