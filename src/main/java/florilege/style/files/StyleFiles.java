package florilege.style.files;

import florilege.files.AccessLog;
import florilege.files.ConfinedFolder;
import florilege.files.FileRefusedException;
import florilege.files.PortablePath;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opens the files of a style or of the fonts: a folder of the program or one of the user's.
 *
 * @param folder where they lie, for messages
 * @param opener opens a file by its name; none where there is no such file
 */
public record StyleFiles(Path folder, Function<String, Optional<InputStream>> opener) {

  /** Bytes of a file. */
  private static final int LARGEST = 50_000_000;

  /** A folder below {@code styles/} of the program. */
  public static StyleFiles builtIn(String name) {
    String root = "/florilege/styles/" + name + "/";
    return new StyleFiles(
        Path.of("styles", name),
        file -> Optional.ofNullable(StyleFiles.class.getResourceAsStream(root + file)));
  }

  /**
   * A folder on disk. Links that lead out of it are not followed, and of what cannot be read or is
   * too large nothing is there but a problem.
   */
  public static StyleFiles in(Path folder, AccessLog log, Problems problems) {
    ConfinedFolder confined = new ConfinedFolder(folder, log);
    return new StyleFiles(folder, file -> open(confined, folder, file, problems));
  }

  private static Optional<InputStream> open(
      ConfinedFolder confined, Path folder, String file, Problems problems) {
    try {
      String path =
          folder.relativize(folder.resolve(file).normalize()).toString().replace('\\', '/');
      return PortablePath.isWithin(path)
          ? confined.read(path, LARGEST).map(ByteArrayInputStream::new)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty(); // a name that no file can have
    } catch (FileRefusedException e) {
      e.report(problems);
    } catch (IOException e) {
      problems.add(
          Rule.FILE_UNREADABLE, Source.named(folder.resolve(file)).whole(), "cannot be read");
    }
    return Optional.empty();
  }

  /** A file, opened; none where there is no such file. */
  public Optional<InputStream> open(String file) {
    return opener.apply(file);
  }

  /** Whether there is a file of this name with something in it. */
  public boolean has(String file) {
    try (InputStream in = open(file).orElse(InputStream.nullInputStream())) {
      return in.read() >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A whole file. */
  public Optional<byte[]> bytes(String file) {
    return open(file).map(StyleFiles::drain);
  }

  /** A whole file as UTF-8. */
  public Optional<String> text(String file) {
    return bytes(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static byte[] drain(InputStream in) {
    try (in) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
