package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openhtmltopdf.util.ThreadCtx;
import florilege.book.Book;
import florilege.book.Chapter.Kind;
import florilege.image.format.MediaType;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Source;
import florilege.style.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book is set by runs, and nobody sees where they were joined. */
class RunTypesetterTest {

  @Test
  void linksLeadToOtherRuns() throws IOException {
    PrintedPages printed =
        PrintedPages.of(
            new SmallBook("en")
                .article("one", "One", "<p id='p1'><a href='#p2'>forward</a></p>")
                .articles(2, 8)
                .article("two", "Two", "<p id='p2'>here <a href='#p1'>back</a></p>")
                .build());
    int two = page(printed, "two");
    assertEquals(List.of(two), targets(printed, page(printed, "one")));
    assertEquals(List.of(page(printed, "one")), targets(printed, two));
    assertTrue(printed.text(two).contains("here"), printed.text(two));
    assertEquals(List.of(), printed.findings());
  }

  @Test
  void aLinkToWhatIsOnNoPageLeadsToTheBeginning() throws IOException {
    Book book =
        new SmallBook("en")
            .articles(1, 2)
            .article("a", "A", "<p><a href='#gone'>nowhere</a> <a href='#hidden'>there</a></p>")
            .article("b", "B", "<p>b</p><p id='hidden' class='recto-before'></p>")
            .build();
    PrintedPages printed = PrintedPages.of(book);
    assertEquals(1, targets(printed, page(printed, "a")).size(), "no link to an unknown id");
    assertEquals(List.of(), printed.findings());
  }

  @Test
  void noThreadHoldsTheBoxesOfARunThatIsSet() throws IOException {
    PrintedPages.of(new SmallBook("en").article("a", "A", "<p>a</p>").build());
    assertThrows(NullPointerException.class, ThreadCtx.get()::sharedContext, "none is registered");
  }

  private static int page(PrintedPages printed, String chapter) {
    return printed.labels().indexOf(printed.label(chapter));
  }

  /** The pages, from 0, to which the links of a page within the book lead. */
  private static List<Integer> targets(PrintedPages printed, int page) throws IOException {
    List<Integer> targets = new ArrayList<>();
    PDPage sheet = printed.document().getPage(page);
    for (PDAnnotation annotation : sheet.getAnnotations()) {
      if (annotation instanceof PDAnnotationLink link
          && link.getAction() instanceof PDActionGoTo go
          && go.getDestination() instanceof PDPageDestination destination) {
        targets.add(destination.retrievePageNumber());
      }
    }
    return targets;
  }

  @Test
  void aPictureOfSeveralRunsIsEmbeddedOnce() throws IOException {
    String picture = "<p><img src='images/a.png' alt='a'/></p>";
    PrintedPages printed =
        PrintedPages.of(
            new SmallBook("en")
                .picture(DiscPictures.png("images/a.png"))
                .article("one", "One", picture)
                .article("two", "Two", picture)
                .build());
    Set<COSBase> images = Collections.newSetFromMap(new IdentityHashMap<>());
    int shown = 0;
    for (PDPage page : printed.document().getPages()) {
      for (COSName name : page.getResources().getXObjectNames()) {
        images.add(page.getResources().getXObject(name).getCOSObject());
        shown++;
      }
    }
    assertEquals(2, shown);
    assertEquals(1, images.size());
  }

  @Test
  void namesThePagesOfLaterRuns() {
    String reference = "<p class='to-discussion'><a href='#talk'>The discussion</a></p>";
    PrintedPages printed =
        PrintedPages.of(
            new SmallBook("en")
                .article("one", "One", reference)
                .articles(3, 9)
                .chapter(Kind.DISCUSSIONS, "talk", "<h1 class='title'>Talk</h1><p>said</p>")
                .build());
    String label = printed.label("talk");
    assertTrue(Integer.parseInt(label) > 5, label);
    String line =
        printed.text(0).lines().filter(l -> l.startsWith("The discussion")).findFirst().orElse("");
    assertTrue(line.endsWith(" " + label), line);
    assertEquals(List.of(), printed.findings());
  }

  @Test
  void aStyleMayCountOverAllChapters(@TempDir Path folder) throws IOException {
    String css =
        "section.article { counter-increment: chapter } .title::before { content: counter(chapter) ') ' }";
    PrintedPages printed = printed(css, new SmallBook("en").articles(3, 2).build(), folder);
    for (int i = 1; i <= 3; i++) {
      String page = printed.body(page(printed, "a" + i));
      assertTrue(page.startsWith(i + ") Article number " + i), page);
    }
  }

  @Test
  void aStyleMayPrintHowManyPagesThereAre(@TempDir Path folder) throws IOException {
    String css =
        "@page { @bottom-center { content: counter(page) ' of ' counter(pages); font-family: 'Source Serif 4' } }";
    PrintedPages printed = printed(css, new SmallBook("en").articles(3, 2).build(), folder);
    int last = printed.document().getNumberOfPages();
    assertTrue(printed.text(1).contains("2 of " + last), printed.text(1));
  }

  @Test
  void aStyleMayHaveChaptersShareAPage(@TempDir Path folder) throws IOException {
    String css = "section.article { page-break-before: auto !important }";
    Book book =
        new SmallBook("en").article("a", "A", "<p>x</p>").article("b", "B", "<p>y</p>").build();
    PrintedPages printed = printed(css, book, folder);
    assertEquals(1, printed.document().getNumberOfPages());
    assertEquals(List.of(), printed.findings());
  }

  @Test
  void aStyleMaySetTheFirstPageApart(@TempDir Path folder) throws IOException {
    String css = "@page :first { @top-center { content: 'Begin'; font-family: 'Source Serif 4' } }";
    PrintedPages printed = printed(css, new SmallBook("en").articles(3, 5).build(), folder);
    List<Integer> set =
        IntStream.range(0, printed.document().getNumberOfPages())
            .filter(page -> printed.text(page).contains("Begin"))
            .boxed()
            .toList();
    assertEquals(List.of(0), set);
  }

  @ParameterizedTest
  @ValueSource(strings = {"left", "right"})
  void aStyleMaySayOnWhichSideChaptersOpen(String side, @TempDir Path folder) throws IOException {
    String css = "section.article { page-break-before: " + side + " !important }";
    PrintedPages printed = printed(css, new SmallBook("en").articles(4, 3).build(), folder);
    for (int i = 2; i <= 4; i++) {
      assertEquals(side.equals("left") ? 1 : 0, page(printed, "a" + i) % 2);
    }
    assertEquals(List.of(), printed.findings());
  }

  private static PrintedPages printed(String css, Book book, Path folder) throws IOException {
    Files.writeString(folder.resolve("style.properties"), "extends = classic\n");
    Files.writeString(folder.resolve("print.css"), css);
    LocatedText name =
        new LocatedText(folder.toString(), Source.named(Path.of("collection.yaml")).whole());
    Problems problems = new Problems();
    Style style = Style.load(name, LocatedText.NONE, folder, problems);
    PrintedPages printed = PrintedPages.of(book, style, problems);
    assertEquals(List.of(), problems.sorted());
    return printed;
  }

  @Test
  void onlyTheBlockAtWhichTheEngineFailsLosesItsForm() {
    byte[] rubbish = "no picture".getBytes(StandardCharsets.UTF_8);
    Problems problems = new Problems();
    PrintedPages printed =
        PrintedPages.of(
            new SmallBook("en")
                .picture(DiscPictures.of("images/a.png", MediaType.PNG, rubbish))
                .article(
                    "odd",
                    "Odd",
                    "<div class='body'><ul><li>kept</li></ul><p>before <img src='images/a.png' alt='a pot'/> after</p></div>")
                .articles(1, 2)
                .build(),
            problems);
    assertTrue(printed.text(0).replaceAll(" +", " ").contains("• kept"), printed.text(0));
    assertTrue(printed.text(0).contains("before a pot after"), printed.text(0));
    assertEquals(1, problems.sorted().stream().map(Problem::place).distinct().count());
    assertFalse(printed.text().contains("no picture"));
    assertEquals(List.of(), printed.findings());
  }

  /** The second article is laid out again when the one after it has been laid out beside it. */
  @Test
  void aRunThatFailsIsSetAgainWhateverWasLaidOutBesideIt() {
    byte[] rubbish = "no picture".getBytes(StandardCharsets.UTF_8);
    Book book =
        new SmallBook("en")
            .picture(DiscPictures.of("images/a.png", MediaType.PNG, rubbish))
            .picture(DiscPictures.png("images/b.png"))
            .article(
                "one", "One", "<p><a href='#last'>on</a> <img src='images/b.png' alt='b'/></p>")
            .article("odd", "Odd", "<p>before <img src='images/a.png' alt='a pot'/> after</p>")
            .articles(3, 9)
            .article("last", "Last", "<p><img src='images/b.png' alt='b'/> the end: ≈ ∞</p>")
            .build();
    Problems alone = new Problems();
    Problems beside = new Problems();
    assertArrayEquals(
        PrintedPages.of(book, PrintedPages.CLASSIC, 1, alone).bytes(),
        PrintedPages.of(book, PrintedPages.CLASSIC, 2, beside).bytes());
    assertEquals(1, beside.sorted().size());
    assertEquals(alone.sorted(), beside.sorted());
  }
}
