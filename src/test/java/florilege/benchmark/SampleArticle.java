package florilege.benchmark;

import java.util.List;

/**
 * Holds an article of the benchmark, before it is written in the notation of some program.
 *
 * @param lang {@code en} or {@code fr}
 * @param date as {@code 2012-01-20}
 * @param comments in the order in which they are shown
 */
record SampleArticle(
    String name,
    String title,
    String lang,
    String date,
    List<Block> blocks,
    List<Comment> comments) {

  /** A piece of an article. Texts hold letters, spaces and plain punctuation alone. */
  sealed interface Block {}

  /**
   * A paragraph.
   *
   * @param note at its end; empty where there is none
   */
  record Paragraph(String text, String note) implements Block {}

  record Heading(String text) implements Block {}

  record Bullets(List<String> items) implements Block {}

  /** A table; all rows are as long as the first, which is its head. */
  record Table(List<List<String>> rows) implements Block {}

  record Code(String text) implements Block {}

  /**
   * A picture.
   *
   * @param file in the folder {@code images}
   * @param words in its place
   */
  record Picture(String file, String words) implements Block {}

  /**
   * A comment.
   *
   * @param parent place of the comment that it answers, from 0; −1 where it begins a thread
   * @param depth 0 where it begins a thread
   */
  record Comment(int parent, int depth, String author, String text) {}
}
