package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.Thorough;
import florilege.book.Book;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.style.DamagedFont;
import florilege.style.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A font that something has gone wrong with costs a line in the report, and never the book. */
class DamagedFontsTest {

  private static final String HEAD =
      "family\tweight\tstyle\tfeature\tfile\tversion\torigin\tlicence\n";
  private static final String ROW = "Mine\t400\tnormal\t%s\tx.ttf\t1\tme\tOFL\n";
  private static final List<String> FEATURES = List.of("-", "onum", "smcp");

  /** How many are printed; all of them where there is time. */
  private static final int COPIES = Thorough.count(300, 24);

  private static final Book BOOK =
      new SmallBook("fr")
          .article("a", "Un titre", "<h2 id='h'>Où ?</h2><p>Été 2012, <em>œuvre</em>…</p>")
          .build();

  @TempDir Path folder;

  @Test
  void damagedFontIsUsedOrRefusedByName() throws IOException {
    byte[] whole;
    try (InputStream in =
        Style.class.getResourceAsStream("/florilege/styles/fonts/SourceSerif4-Regular.ttf")) {
      whole = in.readAllBytes();
    }
    int refused = 0;
    for (int seed = 0; seed < COPIES; seed++) {
      refused += print(DamagedFont.of(whole, seed), seed);
    }
    assertTrue(refused > COPIES / 3 && refused < COPIES, refused + " of " + COPIES);
  }

  /** How many fonts were refused: one or none. */
  private int print(byte[] font, int seed) throws IOException {
    Path style = Files.createDirectories(folder.resolve("style" + seed));
    Files.write(style.resolve("x.ttf"), font);
    Files.writeString(style.resolve("fonts.tsv"), HEAD + ROW.formatted(FEATURES.get(seed / 6 % 3)));
    Files.writeString(
        style.resolve("style.properties"), "extends = classic\ntext = Mine, Source Serif 4\n");
    Problems problems = new Problems();
    LocatedText name = new LocatedText(style.toString(), Source.named(folder).whole());
    Style loaded = Style.load(name, LocatedText.NONE, folder, problems);
    boolean used = loaded.fonts().faces().stream().anyMatch(face -> face.family().equals("Mine"));
    List<Problem> said = problems.sorted();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    Problems printing = new Problems();
    PdfWriter.print(BOOK, loaded, pdf, chapters -> {}, printing);
    assertTrue(pdf.size() > 1_000, "seed " + seed);
    assertEquals(List.of(), printing.sorted(), "seed " + seed);
    if (used) {
      assertEquals(List.of(), said, "seed " + seed);
      return 0;
    }
    assertEquals(1, said.size(), said::toString);
    assertEquals(Rule.STYLE, said.get(0).rule());
    assertTrue(said.get(0).detail().startsWith("x.ttf "), said::toString);
    return 1;
  }
}
