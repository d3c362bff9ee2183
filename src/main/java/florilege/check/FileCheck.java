package florilege.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

/**
 * Checks whether a finished file is what it should be. Any file may be given: a wrong one is a
 * finding, never an exception.
 */
public final class FileCheck {

  // ISO 32000-1 Annex H, 3.4.1: readers find the header anywhere in the first 1024 bytes.
  private static final int HEADER = 1024;

  private FileCheck() {}

  /** Checks an EPUB or a PDF, told apart by content, not by name. */
  public static List<Finding> file(Path file) {
    List<Finding> unreadable = unreadable(file);
    if (!unreadable.isEmpty()) {
      return unreadable;
    }
    String head = head(file);
    if (head.contains("%PDF-")) {
      return VeraPdfRunner.check(file);
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (head.startsWith("PK") || name.endsWith(".epub")) {
      return epub(file);
    }
    return name.endsWith(".pdf")
        ? List.of(
            Finding.whole(
                "not-a-pdf",
                "this is no PDF: it does not begin with %PDF-",
                "check that it is the right file"))
        : List.of(
            Finding.whole(
                "unknown-file",
                "this is neither an EPUB nor a PDF",
                "give a file that ends in .epub or .pdf"));
  }

  /**
   * Everything wrong with an EPUB: what EPUBCheck finds, and what it does not look for ({@link
   * EpubContentCheck}).
   */
  public static List<Finding> epub(Path file) {
    List<Finding> findings = new ArrayList<>(unreadable(file));
    if (findings.isEmpty()) {
      findings.addAll(archive(file));
    }
    if (findings.isEmpty()) {
      findings.addAll(EpubCheckRunner.check(file));
      findings.addAll(EpubContentCheck.check(file));
    }
    return List.copyOf(findings);
  }

  /** Everything wrong with a PDF. */
  public static List<Finding> pdf(Path file) {
    List<Finding> unreadable = unreadable(file);
    return unreadable.isEmpty() ? VeraPdfRunner.check(file) : unreadable;
  }

  private static List<Finding> unreadable(Path file) {
    if (!Files.exists(file)) {
      return List.of(Finding.whole("no-file", "there is no such file", "check the name"));
    }
    if (!Files.isRegularFile(file)) {
      return List.of(
          Finding.whole("no-file", "this is a folder, not a file", "give the files themselves"));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() >= 0
          ? List.of()
          : List.of(Finding.whole("empty", "the file is empty", "make or download it again"));
    } catch (IOException e) {
      return List.of(
          Finding.whole(
              "no-file", "the file cannot be read: " + e.getMessage(), "check its permissions"));
    }
  }

  private static List<Finding> archive(Path file) {
    if (!head(file).startsWith("PK")) {
      return List.of(
          Finding.whole(
              "not-an-epub",
              "this is no EPUB: it is not a ZIP archive",
              "check that it is the right file"));
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.size() > 0
          ? List.of()
          : List.of(Finding.whole("damaged", "the EPUB has nothing in it", "make it again"));
    } catch (IOException | IllegalArgumentException e) {
      return List.of(
          Finding.whole(
              "damaged", "the EPUB is damaged or not complete", "make or download it again"));
    }
  }

  private static String head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
