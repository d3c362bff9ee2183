package florilege.epub;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import florilege.book.Book;
import florilege.book.PageMap;
import florilege.book.SampleBooks;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.style.Style;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Document;

/**
 * A publication that was written, as its readers find it.
 *
 * @param file that was written
 * @param parts by name, in the order of the file
 */
public record OpenedEpub(Path file, Map<String, byte[]> parts) {

  static {
    // As EpubCheckRunner has it: EPUBCheck reads its schemas with Saxon alone.
    System.setProperty(
        "javax.xml.transform.TransformerFactory", "net.sf.saxon.TransformerFactoryImpl");
  }

  private static final Style STYLE =
      Style.load(LocatedText.NONE, LocatedText.NONE, Path.of(""), new Problems());

  public static OpenedEpub of(Book book, PageMap pages, Path folder) throws IOException {
    return of(book, pages, false, folder);
  }

  public static OpenedEpub of(Book book, PageMap pages, boolean forKobo, Path folder)
      throws IOException {
    Path file = Files.createTempFile(folder, "book", ".epub");
    EpubWriter.write(book, STYLE, pages, SampleBooks.COVER, forKobo, file);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return new OpenedEpub(file, parts);
  }

  public String text(String name) {
    return new String(parts.get("EPUB/" + name), StandardCharsets.UTF_8);
  }

  /** Parsed as strictly as XML is; the doctype, which names no DTD, is all that may be special. */
  public Document xml(String name) {
    return SampleBooks.parse(text(name));
  }

  /** The parts in the publication's folder whose names end so. */
  public List<String> names(String end) {
    return parts.keySet().stream()
        .filter(name -> name.startsWith("EPUB/") && name.endsWith(end))
        .map(name -> name.substring("EPUB/".length()))
        .toList();
  }

  /** What EPUBCheck says, down to matters of usage. */
  public List<String> judgement() {
    List<String> found = new ArrayList<>();
    EpubCheck judge = new EpubCheck(file.toFile(), new Listener(found));
    judge.setLocale(Locale.ENGLISH);
    judge.doValidate();
    return found;
  }

  private static final class Listener extends MasterReport {
    private final List<String> found;

    Listener(List<String> found) {
      this.found = found;
      setLocale(Locale.ENGLISH);
    }

    @Override
    public void message(Message message, EPUBLocation location, Object... arguments) {
      if (message.getSeverity() != Severity.SUPPRESSED) {
        found.add(
            message.getSeverity()
                + " "
                + message.getID()
                + " "
                + location.getPath()
                + ":"
                + location.getLine()
                + " "
                + message.getMessage(arguments));
      }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public int generate() {
      return 0;
    }

    @Override
    public void initialize() {}
  }
}
