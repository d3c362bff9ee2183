package florilege.imports.source;

import florilege.files.ConfinedFolder;
import florilege.files.FileRefusedException;
import florilege.files.PortablePath;
import florilege.files.RegularFile;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the files of an export that has several, in a ZIP archive or in the folder that somebody
 * unpacked it into. Nothing is unpacked: a file is read when it is asked for, {@value #LARGEST}
 * bytes of it at most, and of at most {@value #MOST} files. What lies outside of the folder, and
 * names that lead out of it, are not looked at.
 */
public final class ExportFiles implements Closeable {

  private static final int LARGEST = 20_000_000;
  private static final int MOST = 200_000;

  /** Folders in folders. */
  private static final int DEEPEST = 16;

  private final Export export;
  private final Optional<ZipFile> zip;
  private final Map<String, ZipEntry> entries;
  private final List<String> names;

  private ExportFiles(
      Export export, Optional<ZipFile> zip, Map<String, ZipEntry> entries, List<String> names) {
    this.export = export;
    this.zip = zip;
    this.entries = entries;
    this.names = names;
  }

  /**
   * Opens an export.
   *
   * @return nothing, and a problem, if it is neither folder nor archive
   * @throws IOException if it cannot be read
   */
  public static Optional<ExportFiles> open(Export export, Problems problems) throws IOException {
    if (Files.isDirectory(export.path())) {
      return Optional.of(new ExportFiles(export, Optional.empty(), Map.of(), list(export.path())));
    }
    Path file = export.path().toRealPath();
    RegularFile.open(file, export.shown()).close();
    try {
      ZipFile zip = new ZipFile(file.toFile());
      Map<String, ZipEntry> entries = new TreeMap<>();
      zip.stream()
          .filter(entry -> !entry.isDirectory() && PortablePath.isWithin(entry.getName()))
          .limit(MOST)
          .forEach(entry -> entries.putIfAbsent(entry.getName(), entry));
      return Optional.of(
          new ExportFiles(export, Optional.of(zip), entries, List.copyOf(entries.keySet())));
    } catch (ZipException e) {
      problems.add(Rule.EXPORT, export.at(0), "this is no ZIP archive and no folder");
      return Optional.empty();
    }
  }

  private static List<String> list(Path folder) throws IOException {
    Path top = folder.toRealPath();
    try (Stream<Path> files = Files.walk(top, DEEPEST)) {
      List<String> names = new ArrayList<>();
      files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .limit(MOST)
          .forEach(file -> names.add(top.relativize(file).toString().replace('\\', '/')));
      return names.stream().sorted().toList();
    }
  }

  /** Paths of the files, with {@code /}, in the order of their characters. */
  public List<String> names() {
    return names;
  }

  /** Whether there is a file of a path. */
  public boolean has(String name) {
    return Collections.binarySearch(names, name) >= 0;
  }

  /**
   * The text of a file in UTF-8; empty, and a problem, where it is too large.
   *
   * @param name one of the paths
   */
  public String text(String name, Problems problems) throws IOException {
    try {
      byte[] bytes =
          zip.isPresent()
              ? unpacked(zip.get(), entries.get(name), problems)
              : new ConfinedFolder(export.path()).read(name, LARGEST).orElse(new byte[0]);
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (FileRefusedException e) {
      e.report(problems);
    } catch (ZipException e) {
      problems.add(Rule.EXPORT, export.at(0), "the archive is broken at '" + name + "'");
    }
    return "";
  }

  private byte[] unpacked(ZipFile archive, ZipEntry entry, Problems problems) throws IOException {
    try (InputStream in = archive.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        problems.add(
            Rule.TOO_MUCH,
            export.at(0),
            "'" + entry.getName() + "' in it is larger than " + LARGEST / 1_000_000 + " MB");
        return new byte[0];
      }
      return bytes;
    }
  }

  @Override
  public void close() throws IOException {
    if (zip.isPresent()) {
      zip.get().close();
    }
  }
}
