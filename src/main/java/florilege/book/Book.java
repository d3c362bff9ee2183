package florilege.book;

import florilege.image.BookImage;
import florilege.model.Settings;
import florilege.text.dom.Dom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds a book that is ready to be written in any format.
 *
 * @param name of the files, without extension
 * @param metadata about the whole
 * @param chapters in reading order (the spine)
 * @param contents the table of contents, as a tree
 * @param pictures that chapters refer to, each once
 * @param words the book's own words in its language
 * @param census what it holds, in numbers
 * @param tocDepth levels of the contents as a reading system shows them: 1 for articles alone, 2
 *     for their headings too, 3 for headings below these
 * @param limits how large pictures may be in an e-book
 */
public record Book(
    String name,
    Metadata metadata,
    List<Chapter> chapters,
    List<Entry> contents,
    List<BookImage> pictures,
    LocalizedWords words,
    Census census,
    int tocDepth,
    Settings.Images limits) {

  /** What tells this book from others: of two with one digest, all formats are the same. */
  public String digest() {
    return BookDigest.of(this);
  }

  /** The same book with no other chapters than these. */
  public Book of(List<Chapter> some) {
    return new Book(name, metadata, some, contents, pictures, words, census, tocDepth, limits);
  }

  /**
   * The same book with other pictures in the place of some.
   *
   * @param others by the paths of those that they stand for
   */
  public Book with(Map<String, BookImage> others) {
    List<BookImage> all =
        pictures.stream().map(picture -> others.getOrDefault(picture.path(), picture)).toList();
    List<Chapter> shown = chapters.stream().map(chapter -> chapter.with(others)).toList();
    return new Book(name, metadata, shown, contents, all, words, census, tocDepth, limits);
  }

  /** The editor's own picture for the cover; where there is none, the style draws one. */
  public Optional<BookImage> cover() {
    Set<String> shown =
        chapters.stream()
            .filter(chapter -> chapter.kind() == Chapter.Kind.COVER)
            .flatMap(chapter -> Dom.elements(chapter.xhtml(), "img").stream())
            .map(img -> img.getAttribute("src"))
            .collect(Collectors.toSet());
    return pictures.stream().filter(picture -> shown.contains(picture.path())).findFirst();
  }

  /**
   * A line of the table of contents.
   *
   * @param title plain text
   * @param target id of the element it leads to
   * @param by whom it is, where that is worth saying; else empty
   * @param entries below it
   */
  public record Entry(String title, String target, String by, List<Entry> entries) {}

  /**
   * The book in numbers.
   *
   * @param articles in it
   * @param comments in it
   * @param people who wrote an article or a comment under a name
   * @param words of articles and comments
   */
  public record Census(int articles, int comments, int people, int words) {}
}
