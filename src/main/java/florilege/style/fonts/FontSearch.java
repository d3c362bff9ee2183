package florilege.style.fonts;

import florilege.files.AccessLog;
import florilege.files.CollectionFolder;
import florilege.style.truetype.FontWorkBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds fonts of the machine, for characters that no font of ours has: those of Chinese and its
 * neighbours are too many to ship.
 *
 * @param folders in which to look, at any depth
 * @param log where it is noted what is listed and opened
 */
public record FontSearch(List<Path> folders, AccessLog log) {

  private static final int DEPTH = 6;

  /** More files are not opened in search of one character. */
  private static final int MOST_FILES = 400;

  /** Families that have many scripts, tried before all others, the first first. */
  private static final List<Pattern> RICH =
      Stream.of(
              "notosans(sc|cjk|tc|jp|kr)",
              "droidsansfallback",
              "wqy-",
              "msyh|simsun|meiryo|malgun|pingfang|hiragino|songti|heiti|applegothic",
              "arial ?unicode|arialuni",
              "ipag|takao|vl-|nanum|unbatang|baekmuk|uming|ukai",
              "notoserif[a-z]*-regular",
              "notosans[a-z]*-regular",
              "dejavusans\\.ttf|freeserif\\.ttf|unifont")
          .map(Pattern::compile)
          .toList();

  /**
   * A font that was found.
   *
   * @param file where it lies
   * @param family with this font alone
   */
  record Found(Path file, FontFamily family) {}

  /**
   * Fonts that have the characters, as few as a single pass over the files gives; some characters
   * may stay without one.
   *
   * @param damaged hears of each file that was opened and cannot be used, and why
   */
  List<Found> covering(Set<Integer> characters, BiConsumer<Path, String> damaged) {
    Set<Integer> missing = new TreeSet<>(characters);
    List<Found> found = new ArrayList<>();
    FontWorkBudget work = FontWorkBudget.ofSearch();
    for (CollectionFolder.Found each : files()) {
      Path file = each.shown();
      if (missing.isEmpty()) {
        break;
      }
      try {
        for (TrueTypeFile font : TrueTypeFile.in(each, work)) {
          take(font, file, missing, found, work);
        }
      } catch (IOException e) {
        damaged.accept(file, e.getMessage());
      }
    }
    return found;
  }

  private static void take(
      TrueTypeFile font, Path file, Set<Integer> missing, List<Found> found, FontWorkBudget work)
      throws IOException {
    FontFamily family = font.family();
    if (missing.stream().anyMatch(family::covers)) {
      Optional<String> fault = FontValidator.fault(font.bytes(), work);
      if (fault.isPresent()) {
        throw new IOException(fault.get());
      }
      missing.removeIf(family::covers);
      found.add(new Found(file, family));
    }
  }

  /** In an order that depends on the names alone, the most promising first. */
  private List<CollectionFolder.Found> files() {
    return listed().values().stream()
        .flatMap(List::stream)
        .sorted(
            Comparator.comparing(FontSearch::rank)
                .thenComparing(CollectionFolder.Found::name)
                .thenComparing(file -> file.shown().toString()))
        .limit(MOST_FILES)
        .toList();
  }

  /** The files of fonts in each folder. */
  public Map<Path, List<CollectionFolder.Found>> listed() {
    Map<Path, List<CollectionFolder.Found>> listed = new LinkedHashMap<>();
    for (Path folder : folders) {
      List<CollectionFolder.Found> files = files(folder);
      log.listed(folder, files.stream().map(CollectionFolder.Found::path).toList());
      listed.put(folder, files);
    }
    return listed;
  }

  private List<CollectionFolder.Found> files(Path folder) {
    List<CollectionFolder.Found> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
        for (Path file : walk.filter(FontSearch::isFont).sorted().toList()) {
          String path = folder.relativize(file).toString().replace('\\', '/');
          files.add(new CollectionFolder.Found(path, file, file.toRealPath(), false, log));
        }
      } catch (IOException | UncheckedIOException e) {
        return files; // a folder of the machine that may not be read is as good as none
      }
    }
    return files;
  }

  private static boolean isFont(Path file) {
    String name = name(file);
    try {
      return (name.endsWith(".ttf") || name.endsWith(".ttc"))
          && Files.isRegularFile(file)
          && Files.size(file) <= TrueTypeFile.LARGEST;
    } catch (IOException e) {
      return false;
    }
  }

  private static int rank(CollectionFolder.Found file) {
    String name = name(file.shown());
    for (int rank = 0; rank < RICH.size(); rank++) {
      if (RICH.get(rank).matcher(name).find()) {
        return rank;
      }
    }
    return RICH.size();
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }
}
