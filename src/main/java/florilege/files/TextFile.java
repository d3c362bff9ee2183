package florilege.files;

import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Decodes a file as text: UTF-8, or UTF-16 if it begins with that byte order mark; without the
 * mark; with {@code \n} at line ends; with U+FFFD for what is neither. At most {@value #LIMIT}
 * bytes.
 *
 * @param source the text
 * @param wrong what could not be decoded
 */
public record TextFile(Source source, List<Wrong> wrong) {

  private static final int LIMIT = 20_000_000;

  /**
   * Bytes that are no text.
   *
   * @param value of the first of them
   * @param at its offset in the file, from 0
   * @param offset of the U+FFFD in the text that stands for them
   */
  public record Wrong(int value, int at, int offset) {}

  /** Reads a file; nothing, and a problem, if that cannot be done. */
  static Optional<TextFile> read(CollectionFolder.Found file, Problems problems) {
    try {
      return Optional.of(decode(file.bytes(LIMIT), file.shown(), problems));
    } catch (FileRefusedException e) {
      e.report(problems);
    } catch (IOException e) {
      problems.add(
          Rule.FILE_UNREADABLE, Source.named(file.shown()).whole(), "the file cannot be read");
    }
    return Optional.empty();
  }

  /** Decodes what a file holds. */
  public static TextFile decode(byte[] bytes, Path shown, Problems problems) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    if (first == 0xFEFF || first == 0xFFFE) {
      problems.add(Rule.OTHER_ENCODING, Source.named(shown).whole(), "the file is in UTF-16");
      return decode(
          bytes, 2, first == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, shown);
    }
    boolean mark = first == 0xEFBB && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF;
    return decode(bytes, mark ? 3 : 0, StandardCharsets.UTF_8, shown);
  }

  private static TextFile decode(byte[] bytes, int from, Charset charset, Path shown) {
    String text = new String(bytes, from, bytes.length - from, charset);
    boolean isWhole = text.indexOf('\uFFFD') < 0;
    if (isWhole && text.indexOf('\r') < 0) {
      return new TextFile(new Source(shown, text), List.of());
    }
    return isWhole ? withLineEnds(text, List.of(), shown) : withGaps(bytes, from, charset, shown);
  }

  private static TextFile withGaps(byte[] bytes, int from, Charset charset, Path shown) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    List<Wrong> wrong = new ArrayList<>();
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      wrong.add(new Wrong(bytes[in.position()] & 0xFF, in.position(), out.position()));
      out.put('\uFFFD');
      in.position(in.position() + result.length());
      result = decoder.decode(in, out, true);
    }
    return withLineEnds(out.flip().toString(), wrong, shown);
  }

  private static TextFile withLineEnds(String text, List<Wrong> wrong, Path shown) {
    StringBuilder lines = new StringBuilder(text.length());
    List<Wrong> moved = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (moved.size() < wrong.size() && wrong.get(moved.size()).offset() == i) {
        Wrong next = wrong.get(moved.size());
        moved.add(new Wrong(next.value(), next.at(), lines.length()));
      }
      char c = text.charAt(i);
      if (c != '\r') {
        lines.append(c);
      } else if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
        lines.append('\n');
      }
    }
    return new TextFile(new Source(shown, lines.toString()), List.copyOf(moved));
  }

  /**
   * Reports what could not be decoded, in one problem for the file.
   *
   * @param matters whether an offset of the text is of any concern
   */
  public void report(Problems problems, IntPredicate matters) {
    List<Wrong> told = wrong.stream().filter(each -> matters.test(each.offset())).toList();
    if (!told.isEmpty()) {
      Wrong first = told.get(0);
      String more = told.size() > 1 ? " (and " + (told.size() - 1) + " more)" : "";
      String detail =
          String.format(
              Locale.ROOT,
              "byte 0x%02X at offset %d is not UTF-8%s",
              first.value(),
              first.at(),
              more);
      problems.add(Rule.ENCODING, source.at(first.offset()), detail);
    }
  }
}
