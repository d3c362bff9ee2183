package florilege.check;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.util.FeatureEnum;
import florilege.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Asks EPUBCheck, the judge of the W3C, about an EPUB. It reads nothing but the file, and prints
 * nothing.
 */
public final class EpubCheckRunner {

  static {
    // It reads its schemas with Saxon alone; what a build needs is sooner done by Java's own.
    System.setProperty(
        "javax.xml.transform.TransformerFactory", "net.sf.saxon.TransformerFactoryImpl");
  }

  private EpubCheckRunner() {}

  /**
   * Errors and warnings in an EPUB; none when it is valid. The first call of a program takes
   * seconds, later ones tenths.
   *
   * @param file that can be opened as a ZIP archive; see {@link FileCheck#epub} for any file
   */
  public static List<Finding> check(Path file) {
    // EPUBCheck keeps a static set of the messages it ever reported.
    synchronized (EpubCheckRunner.class) {
      Gatherer gatherer = new Gatherer();
      gatherer.setLocale(Locale.ENGLISH);
      com.adobe.epubcheck.api.EpubCheck judge =
          new com.adobe.epubcheck.api.EpubCheck(file.toFile(), gatherer);
      judge.setLocale(Locale.ENGLISH);
      judge.doValidate();
      return gatherer.findings.list();
    }
  }

  /**
   * Takes EPUBCheck's messages; its suggestions of style (info and usage) are not about validity.
   */
  private static final class Gatherer extends MasterReport {
    private final Findings findings = new Findings();

    @Override
    public void message(Message message, EPUBLocation location, Object... arguments) {
      switch (message.getSeverity()) {
        case FATAL, ERROR -> add(Severity.ERROR, message, location, arguments);
        case WARNING -> add(Severity.WARNING, message, location, arguments);
        case INFO, USAGE, SUPPRESSED -> {}
      }
    }

    private void add(
        Severity severity, Message message, EPUBLocation location, Object... arguments) {
      String text = message.getMessage(arguments).replaceAll("\\s+", " ").strip();
      findings.add(
          severity, message.getID().toString(), place(location), text.replaceFirst("\\.$", ""));
    }

    private static String place(EPUBLocation location) {
      String path = location.getPath() == null ? "" : location.getPath();
      String line = location.getLine() > 0 ? ":" + location.getLine() : "";
      return path + line + (location.getColumn() > 0 ? ":" + location.getColumn() : "");
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
