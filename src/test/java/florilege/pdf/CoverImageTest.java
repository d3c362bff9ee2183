package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.image.BookImage;
import florilege.problem.Problems;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CoverImageTest {

  @Test
  void drawsTheCoverTheSameTwice() throws IOException {
    Book book = SmallBook.withFrontMatter("en").build();
    Problems problems = new Problems();
    BookImage cover = CoverImage.of(book).draw(PrintedPages.CLASSIC, problems);
    assertEquals(List.of(), problems.sorted());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(cover.bytes().get()));
    assertEquals("images/cover.png", cover.path());
    assertEquals(1600, image.getWidth());
    assertEquals(2560, image.getHeight());
    assertTrue(colours(image) > 20, "text and flowers have edges of many shades");
    assertArrayEquals(
        cover.bytes().get(),
        CoverImage.of(book).draw(PrintedPages.CLASSIC, new Problems()).bytes().get());
  }

  private static long colours(BufferedImage image) {
    return java.util.Arrays.stream(image.getRGB(0, 0, 1600, 2560, null, 0, 1600))
        .distinct()
        .count();
  }

  @Test
  void needsACover() {
    Book bare = new SmallBook("en").article("a", "A", "<p>x</p>").build();
    assertThrows(
        IllegalArgumentException.class,
        () -> CoverImage.of(bare).draw(PrintedPages.CLASSIC, new Problems()));
  }
}
