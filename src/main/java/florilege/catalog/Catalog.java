package florilege.catalog;

import florilege.book.LocalizedWords;
import florilege.model.metadata.PartialDate;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists the books of an output folder, the newest first.
 *
 * @param title what the catalogue is called
 * @param base the address under which the folder is published; ends with {@code /}
 * @param words of the catalogue's language
 * @param books at least one
 */
public record Catalog(String title, URI base, LocalizedWords words, List<CatalogedBook> books) {

  /** Folder of the covers. */
  public static final String COVERS = "covers";

  /** For people. */
  public static final String PAGE = "index.html";

  /** OPDS Catalog 1.2. */
  static final String OPDS = "catalog.xml";

  /** OPDS 2.0. */
  static final String OPDS_2 = "catalog.json";

  /** What is new, as Atom (RFC 4287). */
  static final String FEED = "feed.xml";

  /** A position that a sequence can follow. */
  static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  private static final Comparator<CatalogedBook> NEWEST_FIRST =
      Comparator.comparing(CatalogedBook::date)
          .thenComparing(book -> number(book.position()))
          .reversed()
          .thenComparing(CatalogedBook::title)
          .thenComparing(CatalogedBook::name);

  /**
   * Reads an output folder.
   *
   * @param base the address under which it will be published
   * @param title what the catalogue is called; empty for the series of the books, or a plain word
   * @param problems are told of files that are no EPUB
   * @throws IOException if the folder cannot be read
   */
  public static Catalog of(Path folder, URI base, String title, Problems problems)
      throws IOException {
    Map<String, Long> files = files(folder);
    List<CatalogedBook> books = new ArrayList<>();
    for (String file : files.keySet()) {
      if (file.endsWith(".epub") && !file.endsWith(CatalogedFile.Form.KEPUB.end)) {
        try {
          books.add(read(folder, file, files, problems));
        } catch (IOException e) {
          problems.add(
              Rule.FILE_UNREADABLE,
              Source.named(folder.resolve(file)).whole(),
              "it is not in the catalogue, for it cannot be read as an EPUB: " + e.getMessage());
        }
      }
    }
    books.sort(NEWEST_FIRST);
    LocalizedWords words = LocalizedWords.of(common(books.stream().map(CatalogedBook::lang)));
    String series = common(books.stream().map(CatalogedBook::series));
    String name = !title.isBlank() ? title : series.isEmpty() ? words.say("catalog") : series;
    return new Catalog(name, base, words, List.copyOf(books));
  }

  private static CatalogedBook read(
      Path folder, String epub, Map<String, Long> files, Problems problems) throws IOException {
    String name = epub.substring(0, epub.length() - CatalogedFile.Form.EPUB.end.length());
    List<CatalogedFile> forms =
        files.entrySet().stream()
            .flatMap(file -> CatalogedFile.of(file.getKey(), name, file.getValue()).stream())
            .sorted(CatalogedFile.ORDER)
            .toList();
    return EpubMetadataReader.read(folder.resolve(epub), name, forms, problems);
  }

  /** Files by name, and the first pages of folders, but for the hidden; of each the size. */
  private static Map<String, Long> files(Path folder) throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(Catalog::isShown).toList()) {
        String name = entry.getFileName().toString();
        Path first = entry.resolve(PAGE);
        if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
          files.put(name, Files.size(entry));
        } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
            && Files.isRegularFile(first, LinkOption.NOFOLLOW_LINKS)) {
          files.put(name + "/" + PAGE, 0L);
        }
      }
    }
    return files;
  }

  private static boolean isShown(Path entry) {
    return !entry.getFileName().toString().startsWith(".");
  }

  /** What all say, and nothing where they differ. */
  private static String common(Stream<String> said) {
    Set<String> different = said.collect(Collectors.toCollection(TreeSet::new));
    return different.size() == 1 ? different.iterator().next() : "";
  }

  /** Its place in the series; 0 where that is no number. */
  private static double number(String position) {
    return NUMBER.matcher(position).matches() ? Double.parseDouble(position) : 0;
  }

  /** Which revision of an issue a book is, and of which day; empty for what was never corrected. */
  String revision(CatalogedBook book) {
    PartialDate day =
        new PartialDate(
            LocalDateTime.ofInstant(book.modified(), ZoneOffset.UTC),
            ZoneOffset.UTC,
            PartialDate.Precision.DAY);
    return book.version().isEmpty() ? "" : words.say("revision", book.version(), words.date(day));
  }

  /** When the latest of the books was changed. */
  Instant modified() {
    return books.stream()
        .map(CatalogedBook::modified)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** The address of a path in the folder. */
  String address(String path) {
    return base.resolve(EpubMetadataReader.path(path)).toString();
  }

  /** The files of the catalogue, but for the covers, by their names. */
  public Map<String, byte[]> files() {
    AtomFeed feed = new AtomFeed(this);
    return new TreeMap<>(
        Map.of(
            PAGE,
            new CatalogPage(this).bytes(),
            OPDS,
            feed.opds(),
            OPDS_2,
            new OpdsPublications(this).json().getBytes(StandardCharsets.UTF_8),
            FEED,
            feed.news()));
  }

  /** Whether any of the books has a cover. */
  public boolean hasCovers() {
    return books.stream().anyMatch(book -> book.cover().isPresent());
  }

  /**
   * Writes the covers.
   *
   * @param folder that is for them alone
   */
  public void writeCovers(Path folder) throws IOException {
    for (CatalogedBook book : books) {
      if (book.cover().isPresent()) {
        Files.write(folder.resolve(book.coverName()), book.cover().get().bytes());
      }
    }
  }
}
