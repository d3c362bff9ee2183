package florilege.check;

import florilege.problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks for what EPUBCheck does not, because the format allows it or says nothing: files that would
 * be unpacked elsewhere, links that run something, anything fetched from a network, and invisible
 * characters that make text read in another order than it is stored.
 */
public final class EpubContentCheck {

  // U+202A–U+202E and U+2066–U+2069, Unicode Standard Annex 9, 2.1 to 2.6.
  private static final Pattern BIDI = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern ELSEWHERE =
      Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)|^[/\\\\]|^[A-Za-z]:|\\\\");
  private static final Pattern STYLE_FETCH =
      Pattern.compile(
          "(?:url\\(|@import)\\s*['\"]?\\s*((?:https?|ftp):)?//", Pattern.CASE_INSENSITIVE);

  private EpubContentCheck() {}

  /**
   * What is wrong with an EPUB beyond EPUBCheck's rules.
   *
   * @param file that can be opened as a ZIP archive; see {@link FileCheck#epub} for any file
   * @throws IllegalStateException if it cannot be read
   */
  public static List<Finding> check(Path file) {
    Findings findings = new Findings();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        check(zip, entries.nextElement(), findings);
      }
    } catch (IOException e) {
      throw new IllegalStateException("could not read " + file, e);
    }
    return findings.list();
  }

  private static void check(ZipFile zip, ZipEntry entry, Findings findings) throws IOException {
    String name = entry.getName();
    if (ELSEWHERE.matcher(name).find()) {
      findings.add(
          Severity.ERROR,
          "path-outside",
          name,
          "a file in the archive has a path that leads out of it");
    }
    if (BIDI.matcher(name).find() || name.codePoints().anyMatch(Character::isISOControl)) {
      findings.add(
          Severity.ERROR, "invisible-name", name, "a file name holds invisible control characters");
    }
    String type = name.toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
    switch (type) {
      case "xhtml", "html", "htm", "svg", "opf", "ncx", "xml" -> {
        try (InputStream in = zip.getInputStream(entry)) {
          MarkupCheck.check(name, in, findings);
        }
      }
      case "css" -> {
        try (InputStream in = zip.getInputStream(entry)) {
          style(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), findings);
        }
      }
      default -> {}
    }
  }

  /** A style sheet, or the text of a {@code style} element or attribute. */
  static void style(String place, String css, Findings findings) {
    Matcher fetch = STYLE_FETCH.matcher(css);
    while (fetch.find()) {
      findings.add(
          Severity.ERROR, "remote-reference", place, "a style fetches something from a network");
    }
  }
}
