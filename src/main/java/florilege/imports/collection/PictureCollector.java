package florilege.imports.collection;

import florilege.files.ConfinedFolder;
import florilege.files.FileRefusedException;
import florilege.files.PortablePath;
import florilege.imports.records.ImportStats;
import florilege.imports.records.ImportStats.Count;
import florilege.imports.records.ImportedSite;
import florilege.imports.source.Export;
import florilege.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Collects the pictures of a blog. An export holds their addresses alone, and nothing is ever
 * fetched: a picture that lies beside the export is copied, any other is listed. Both have their
 * place in the collection, which the articles name: {@code images/}, then the address.
 */
final class PictureCollector {

  /** Addresses of pictures that somebody is to fetch, one on a line. */
  static final String LIST = "images/to-fetch.txt";

  private static final Pattern PICTURE =
      Pattern.compile("(?i).+\\.(?:jpe?g|png|gif|webp|svg|avif)");
  private static final Pattern SIZE = Pattern.compile("-\\d+x\\d+(?=\\.[A-Za-z]+$)");

  private final ConfinedFolder beside;
  private final ImportedSite site;
  private final Destination destination;
  private final ImportStats stats;
  private final Problems problems;
  private final Set<String> missing = new TreeSet<>();
  private final Set<String> copied = new HashSet<>();

  PictureCollector(
      Export export,
      ImportedSite site,
      Destination destination,
      ImportStats stats,
      Problems problems) {
    this.beside = new ConfinedFolder(export.folder());
    this.site = site;
    this.destination = destination;
    this.stats = stats;
    this.problems = problems;
  }

  /** From the address of a picture to the path that an article writes; others are left alone. */
  String path(String written) {
    Optional<URI> address = address(written);
    if (address.isEmpty()) {
      return written;
    }
    String path =
        "images/"
            + address.get().getHost().toLowerCase(Locale.ROOT)
            + safe(address.get().getPath());
    if (!PortablePath.isWithin(path)) {
      return written; // longer than a name can be
    }
    try {
      if (!destination.has(path) && !copy(address.get(), path)) {
        missing.add(address.get().toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "../" + path;
  }

  /** The full address of a picture, without what asks for a smaller one. */
  private Optional<URI> address(String written) {
    try {
      URI full = URI.create(site.address().strip() + "/").resolve(spaced(written.strip()));
      boolean web =
          "http".equalsIgnoreCase(full.getScheme()) || "https".equalsIgnoreCase(full.getScheme());
      if (!web
          || full.getHost() == null
          || full.getPath() == null
          || !PICTURE.matcher(full.getPath()).matches()) {
        return Optional.empty();
      }
      String bare = full.toString().replaceFirst("[?#].*$", "");
      String original = SIZE.matcher(bare).replaceFirst("");
      return Optional.of(URI.create(site.files().contains(original) ? original : bare));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no address
    }
  }

  /** With white space of any kind as an address has it. */
  private static String spaced(String address) {
    StringBuilder spaced = new StringBuilder();
    for (char c : address.toCharArray()) {
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      String code =
          URLEncoder.encode(String.valueOf(c), StandardCharsets.UTF_8).replace("+", "%20");
      spaced.append(blank ? code : c);
    }
    return spaced.toString();
  }

  private static String safe(String path) {
    StringBuilder safe = new StringBuilder();
    for (String name : path.split("/")) {
      String bare =
          name.replaceAll("[<>:\"\\\\|?*\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]", "-")
              .replaceFirst("^\\.+", "");
      safe.append(bare.isEmpty() ? "" : "/" + bare);
    }
    return safe.toString();
  }

  /** Copies a picture that lies beside the export. */
  private boolean copy(URI address, String path) throws IOException {
    Optional<Path> file = find(address);
    boolean done = file.isPresent() && destination.copy(file.get(), path);
    if (done && copied.add(path)) {
      stats.add(Count.COPIED);
    }
    return done;
  }

  /** Where it may lie: in a copy of the blog's folders, or of their content, or of the web. */
  private Optional<Path> find(URI address) throws IOException {
    String path = safe(address.getPath()).substring(1);
    String uploads = path.replaceFirst("^.*?wp-content/uploads/|^.*?/files/", "");
    for (String candidate :
        List.of(
            path,
            "wp-content/uploads/" + uploads,
            "uploads/" + uploads,
            uploads,
            address.getHost() + "/" + path)) {
      try {
        Optional<Path> file =
            PortablePath.isWithin(candidate) ? beside.file(candidate) : Optional.empty();
        if (file.isPresent()) {
          return file;
        }
      } catch (FileRefusedException e) {
        e.report(problems);
      }
    }
    return Optional.empty();
  }

  /** Writes the list of pictures to fetch. */
  void list() throws IOException {
    stats.add(Count.TO_FETCH, missing.size());
    destination.list(LIST, missing.isEmpty() ? "" : String.join("\n", missing) + "\n");
  }
}
