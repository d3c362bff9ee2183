package florilege.imports.xml;

import florilege.files.RegularFile;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * A file in XML that some program exported. It is read once from beginning to end, one record at a
 * time, so that memory does not grow with the file. The parser is one that goes on where XML is
 * broken, as in real exports it is; it knows no entities but those of characters, and opens
 * nothing. A document type has no place in an export: a file with one is refused as a whole.
 *
 * @param file where it lies
 * @param shown what messages call it
 */
public record XmlExport(Path file, Path shown) {

  /** Elements deeper than this are not told apart. */
  private static final int DEEPEST = 64;

  /** How many bytes are looked at for the name of the encoding. */
  private static final int HEAD = 1024;

  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  /**
   * Reads all records.
   *
   * @param holder the element in which the records stand
   * @param names of the records; all else that stands in the holder is passed over
   * @param problems to which is added what is broken, each with its line
   * @return whether it is such a file
   * @throws IOException if it cannot be read
   */
  public boolean read(String holder, Set<String> names, Problems problems, Consumer<XmlRecord> each)
      throws IOException {
    try (InputStream in = new BufferedInputStream(RegularFile.open(file.toRealPath(), shown));
        BoundedReader text = new BoundedReader(reader(in))) {
      Parser parser = Parser.xmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
      StreamParser records = new StreamParser(parser).parse(text, "");
      return new Reading(records, text, holder, names, problems, each).run();
    }
  }

  private final class Reading {
    private final StreamParser records;
    private final BoundedReader text;
    private final String holder;
    private final Set<String> names;
    private final Problems problems;
    private final Consumer<XmlRecord> each;
    private boolean found;
    private int line = 1;

    Reading(
        StreamParser records,
        BoundedReader text,
        String holder,
        Set<String> names,
        Problems problems,
        Consumer<XmlRecord> each) {
      this.records = records;
      this.text = text;
      this.holder = holder;
      this.names = names;
      this.problems = problems;
      this.each = each;
    }

    boolean run() {
      try {
        Iterator<Element> elements = records.iterator();
        while (elements.hasNext()) {
          if (!take(elements.next())) {
            return false;
          }
        }
      } catch (BoundedReader.TooLong e) {
        problem(
            Rule.EXPORT,
            line,
            "what begins after this line is too long for a record; nothing behind it is read");
      }
      if (!found) {
        problem(Rule.EXPORT, 0, "this is no such export: there is no <" + holder + "> in it");
      }
      return found;
    }

    /** Whether to go on. */
    private boolean take(Element element) {
      if (!found && hasType()) {
        problem(
            Rule.EXPORT,
            1,
            "the file has a document type (<!DOCTYPE), in which harm can hide; it is not read");
        return false;
      }
      Element parent = element.parent();
      boolean held = parent != null && parent.tagName().equals(holder);
      // A record that is never ended swallows the next.
      boolean swallowed =
          parent != null
              && names.contains(parent.tagName())
              && parent.tagName().equals(element.tagName());
      found |= held || element.tagName().equals(holder);
      if (held || swallowed) {
        record(new XmlRecord(element));
        element.remove();
        text.begin();
      }
      return true;
    }

    private void record(XmlRecord entry) {
      line = Math.max(line, entry.line());
      if (names.contains(entry.name())) {
        if (!entry.isWhole()) {
          problem(
              Rule.EXPORT,
              entry.line(),
              "the end of this <" + entry.name() + "> is missing; what is there of it is read");
        }
        each.accept(entry);
      }
    }

    private boolean hasType() {
      return records.document().childNodes().stream().anyMatch(DocumentType.class::isInstance);
    }

    private void problem(Rule rule, int at, String detail) {
      problems.add(rule, at(at), detail);
    }
  }

  /** The place of a line, from 1; nothing of what stands there is ever shown. */
  public Place at(int line) {
    return new Place(Source.named(shown), line, 0);
  }

  private static Reader reader(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    Charset charset = charset(head);
    Reader reader = new InputStreamReader(in, charset);
    if (head.length > 2 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB) {
      in.skipNBytes(3);
    }
    return reader;
  }

  private static Charset charset(byte[] head) {
    int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
    if (first == 0xFEFF || first == 0xFFFE) {
      return StandardCharsets.UTF_16;
    }
    Matcher named = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    try {
      return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
