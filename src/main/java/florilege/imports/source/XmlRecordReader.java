package florilege.imports.source;

import florilege.files.RegularFile;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Reads a file in XML from beginning to end, one record at a time, so that memory does not grow
 * with the file. The parser is one that goes on where XML is broken, as in real exports it is; it
 * knows no entities but those of characters, and opens nothing. A document type has no place in an
 * export: a file with one is refused as a whole.
 */
public final class XmlRecordReader {

  /** Elements deeper than this are not told apart. */
  private static final int DEEPEST = 64;

  /** How many bytes are looked at for the name of the encoding. */
  private static final int HEAD = 1024;

  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private final Export export;
  private final StreamParser records;
  private final BoundedReader text;
  private final Set<String> holders;
  private final Set<String> names;
  private final Problems problems;
  private final Consumer<XmlRecord> each;
  private boolean found;
  private int line = 1;

  private XmlRecordReader(
      Export export,
      BoundedReader text,
      Set<String> holders,
      Set<String> names,
      Problems problems,
      Consumer<XmlRecord> each) {
    Parser parser = Parser.xmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
    this.export = export;
    this.records = new StreamParser(parser).parse(text, "");
    this.text = text;
    this.holders = holders;
    this.names = names;
    this.problems = problems;
    this.each = each;
  }

  /**
   * Reads all records.
   *
   * @param holders the elements in which the records may stand
   * @param names of the records; all else that stands in the holder is passed over
   * @param problems to which is added what is broken, each with its line
   * @return whether it is such a file
   * @throws IOException if it cannot be read
   */
  public static boolean read(
      Export export,
      Set<String> holders,
      Set<String> names,
      Problems problems,
      Consumer<XmlRecord> each)
      throws IOException {
    try (InputStream in =
            new BufferedInputStream(RegularFile.open(export.path().toRealPath(), export.shown()));
        BoundedReader text = new BoundedReader(reader(in))) {
      return new XmlRecordReader(export, text, holders, names, problems, each).run();
    }
  }

  private boolean run() {
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
      problem(
          Rule.EXPORT,
          0,
          "this is no such export: there is no <"
              + String.join("> or <", new TreeSet<>(holders))
              + "> in it");
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
    boolean held = parent != null && holders.contains(parent.tagName());
    // A record that is never ended swallows the next.
    boolean swallowed =
        parent != null
            && names.contains(parent.tagName())
            && parent.tagName().equals(element.tagName());
    found |= held || holders.contains(element.tagName());
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
    problems.add(rule, export.at(at), detail);
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
