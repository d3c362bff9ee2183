package florilege.image;

import florilege.model.Asset;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Suggestion;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pictures of a collection: found by the paths that authors write, opened only when one is
 * asked for, each with one path in the book. Only files that were found inside the collection are
 * ever opened.
 */
public final class Pictures {

  private static final int LONGEST_NAME = 60;

  private final Map<String, Asset> assets;
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, Outcome> opened = new ConcurrentHashMap<>();
  private final Set<Picture> used = new LinkedHashSet<>();

  /** What came of opening a file. */
  private record Outcome(
      Optional<Picture> picture, String refusal, List<String> removed, boolean misnamed) {}

  /**
   * Takes note of the pictures of a collection, by path. Names in the book depend on these alone,
   * not on who asks first.
   */
  public Pictures(Map<String, Asset> assets) {
    this.assets = new TreeMap<>(assets);
    Set<String> taken = new HashSet<>();
    for (String path : this.assets.keySet()) {
      String name = plain(path);
      String unique = name;
      for (int number = 2; !taken.add(unique); number++) {
        unique = name + "-" + number;
      }
      names.put(path, unique);
    }
  }

  /** The file's name without extension, in letters that every file system and reader knows. */
  private static String plain(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    String plain = ascii.replaceAll("[^a-z0-9_]+", "-").replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "picture" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
  }

  /**
   * Finds and opens the picture that a text refers to.
   *
   * @param written the path as written: relative to the text or, if there is nothing, to the
   *     collection, as if it begins with {@code /}
   * @param from path of the text in the collection; empty for the collection's own settings
   * @param place where it is written
   * @return nothing if there is no such picture or it is damaged, which is then among the problems
   */
  public Optional<Picture> find(String written, String from, Place place, Problems problems) {
    PicturePath path = PicturePath.of(written, from);
    if (path.fault().isPresent()) {
      problems.add(path.fault().get(), place, "'" + path.shown() + "' " + path.detail());
      return Optional.empty();
    }
    Optional<Asset> asset = exact(path).or(() -> inOtherCase(path, place, problems));
    if (asset.isEmpty()) {
      problems.add(
          Rule.MISSING_IMAGE,
          place,
          "there is no picture '" + path.shown() + "'" + suggestion(path));
    }
    return asset.flatMap(found -> open(found, place, problems));
  }

  private Optional<Asset> exact(PicturePath path) {
    return path.candidates().stream().filter(assets::containsKey).map(assets::get).findFirst();
  }

  private Optional<Asset> inOtherCase(PicturePath path, Place place, Problems problems) {
    for (String candidate : path.candidates()) {
      for (Asset asset : assets.values()) {
        if (asset.path().equalsIgnoreCase(candidate)) {
          problems.add(
              Rule.IMAGE_CASE,
              place,
              "the file is called '" + asset.path() + "', in other letters");
          return Optional.of(asset);
        }
      }
    }
    return Optional.empty();
  }

  private String suggestion(PicturePath path) {
    String wanted = path.candidates().get(0);
    String name = wanted.substring(wanted.lastIndexOf('/') + 1);
    Optional<String> elsewhere =
        assets.keySet().stream().filter(known -> known.endsWith("/" + name)).findFirst();
    return elsewhere
        .map(known -> ", did you mean '" + known + "'?")
        .orElseGet(() -> Suggestion.phrase(wanted, assets.keySet()));
  }

  private Optional<Picture> open(Asset asset, Place place, Problems problems) {
    Outcome outcome = opened.computeIfAbsent(asset.path(), path -> open(asset));
    if (outcome.picture().isEmpty()) {
      problems.add(
          Rule.BAD_IMAGE, place, "'" + asset.path() + "' cannot be shown: " + outcome.refusal());
    }
    if (outcome.misnamed()) {
      String type = outcome.picture().orElseThrow().type().mime();
      problems.add(Rule.IMAGE_TYPE, place, "'" + asset.path() + "' is really " + type);
    }
    if (!outcome.removed().isEmpty()) {
      problems.add(
          Rule.NOT_ALLOWED,
          place,
          "from '" + asset.path() + "' were taken out: " + String.join(", ", outcome.removed()));
    }
    synchronized (used) {
      outcome.picture().ifPresent(used::add);
    }
    return outcome.picture();
  }

  private Outcome open(Asset asset) {
    try {
      Clean clean = Clean.read(asset.file(), false);
      String path = "images/" + names.get(asset.path()) + "." + clean.type().extension();
      Path file = asset.file();
      Picture picture =
          new Picture(path, clean.type(), clean.width(), clean.height(), () -> again(file));
      boolean misnamed = !fits(asset.path(), clean);
      return new Outcome(Optional.of(picture), "", clean.removed(), misnamed);
    } catch (Refused e) {
      return new Outcome(Optional.empty(), e.getMessage(), List.of(), false);
    }
  }

  private static boolean fits(String path, Clean clean) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean jpeg = Set.of("jpeg", "jpe", "jfif").contains(extension);
    return (jpeg ? "jpg" : extension).equals(clean.source().extension());
  }

  private static byte[] again(Path file) {
    try {
      return Clean.read(file, true).bytes();
    } catch (Refused e) {
      throw new UncheckedIOException(
          new java.io.IOException(file + " has changed: " + e.getMessage()));
    }
  }

  /** The pictures that were found, in the order in which they were first asked for. */
  public List<Picture> used() {
    synchronized (used) {
      return new ArrayList<>(used);
    }
  }
}
