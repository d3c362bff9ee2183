package florilege.image;

import florilege.files.Sha256;
import florilege.files.SlashPath;
import florilege.image.format.DecodingBudget;
import florilege.image.format.ImageRefusedException;
import florilege.model.Asset;
import florilege.model.Site;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.SpellingSuggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the pictures of a collection by the paths that authors write, opens each only when it is
 * asked for, and gives each one path in the book. Only files that were found inside the collection
 * are ever opened.
 */
public final class CollectionImages {

  private static final int LONGEST_NAME = 60;

  private final Site site;
  private final Map<String, Asset> assets;
  private final Map<String, Asset> inOneCase = new HashMap<>();
  private final Map<String, Asset> nearestByName = new HashMap<>();
  private final Map<String, String> pathsByName = new HashMap<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, Outcome> opened = new ConcurrentHashMap<>();
  private final DecodingBudget budget = new DecodingBudget();
  private final Set<BookImage> used = new LinkedHashSet<>();

  /** What came of opening a file. */
  private record Outcome(
      Optional<BookImage> picture, String refusal, List<String> removed, boolean misnamed) {}

  /**
   * Takes note of the pictures of a collection, by path. Names in the book depend on these alone,
   * not on who asks first.
   */
  public CollectionImages(Map<String, Asset> assets, Site site) {
    this.site = site;
    this.assets = new TreeMap<>(assets);
    this.assets.forEach(
        (path, asset) -> {
          inOneCase.putIfAbsent(path.toLowerCase(Locale.ROOT), asset);
          pathsByName.putIfAbsent(SlashPath.fileName(path), path);
        });
    this.assets.keySet().stream()
        .sorted(Comparator.comparingLong(CollectionImages::depth))
        .forEach(path -> nearestByName.putIfAbsent(name(path), this.assets.get(path)));
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
    String name = SlashPath.fileName(path).replaceFirst("\\.[^.]*$", "");
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
   * @param written the path as written: relative to the text, its address or the collection, as if
   *     it begins with {@code /}
   * @param from path of the text in the collection; empty for the collection's own settings
   * @param address of the text on its site, or empty
   * @param place where it is written
   * @return nothing if there is no such picture or it is damaged, which is then among the problems,
   *     with the first place alone
   */
  public Optional<BookImage> find(
      String written, String from, String address, Place place, Problems problems) {
    return DataAddress.bytes(written)
        .map(bytes -> open(inText(bytes), place, problems))
        .orElseGet(() -> find(ImagePath.of(written, from, address, site), place, problems));
  }

  /** A picture whose bytes are in the text; the same bytes are the same picture. */
  private static Asset inText(byte[] bytes) {
    String name = "data-" + Sha256.of(bytes).substring(0, 16);
    return new Asset(name, Path.of(name), limit -> bytes);
  }

  /** Whether a link in such a text leads to a picture of the collection. */
  public boolean has(String written, String from, String address) {
    ImagePath path = ImagePath.of(written, from, address, site);
    return exact(path).or(() -> named(path)).isPresent() || inOtherCase(path).isPresent();
  }

  private Optional<BookImage> find(ImagePath path, Place place, Problems problems) {
    Optional<Asset> asset = exact(path).or(() -> named(path));
    if (asset.isEmpty() && path.fault().isPresent()) {
      tell(path.fault().get(), place, "'" + path.shown() + "' " + path.detail(), problems);
      return Optional.empty();
    }
    if (asset.isEmpty()) {
      asset = inOtherCase(path);
      asset.ifPresent(
          found ->
              problems.add(
                  Rule.IMAGE_CASE,
                  place,
                  "the file is called '" + found.path() + "', in other letters"));
    }
    if (asset.isEmpty()) {
      String detail = "there is no picture '" + path.shown() + "'" + suggestion(path);
      tell(Rule.MISSING_IMAGE, place, detail, problems);
    }
    return asset.flatMap(found -> open(found, place, problems));
  }

  /** What is wrong with a picture that stands on every page is said once. */
  private void tell(Rule rule, Place place, String detail, Problems problems) {
    if (told.add(detail)) {
      problems.add(rule, place, detail);
    }
  }

  private Optional<Asset> exact(ImagePath path) {
    return path.candidates().stream().filter(assets::containsKey).map(assets::get).findFirst();
  }

  /** The picture of a name nearest to the top, where the site's program finds files by name. */
  private Optional<Asset> named(ImagePath path) {
    return !site.paths().areNames()
        ? Optional.empty()
        : path.candidates().stream()
            .map(candidate -> nearestByName.get(name(candidate)))
            .filter(Objects::nonNull)
            .findFirst();
  }

  private static String name(String path) {
    return SlashPath.fileName(path);
  }

  private static long depth(String path) {
    return path.chars().filter(c -> c == '/').count();
  }

  private Optional<Asset> inOtherCase(ImagePath path) {
    return path.candidates().stream()
        .map(candidate -> inOneCase.get(candidate.toLowerCase(Locale.ROOT)))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private String suggestion(ImagePath path) {
    String wanted = path.candidates().get(0);
    String elsewhere = pathsByName.get(SlashPath.fileName(wanted));
    return elsewhere == null
        ? SpellingSuggestion.phrase(wanted, assets.keySet())
        : ", did you mean '" + elsewhere + "'?";
  }

  private Optional<BookImage> open(Asset asset, Place place, Problems problems) {
    Outcome outcome = opened.computeIfAbsent(asset.path(), path -> open(asset));
    String name = "'" + asset.path() + "'";
    if (outcome.picture().isEmpty()) {
      tell(Rule.BAD_IMAGE, place, name + " cannot be shown: " + outcome.refusal(), problems);
    }
    if (outcome.misnamed()) {
      String type = outcome.picture().orElseThrow().type().mime();
      tell(Rule.IMAGE_TYPE, place, name + " is really " + type, problems);
    }
    if (!outcome.removed().isEmpty()) {
      String removed = String.join(", ", outcome.removed());
      tell(Rule.NOT_ALLOWED, place, "from " + name + " were taken out: " + removed, problems);
    }
    synchronized (used) {
      outcome.picture().ifPresent(used::add);
    }
    return outcome.picture();
  }

  private Outcome open(Asset asset) {
    try {
      SanitizedImage clean = SanitizedImage.read(asset.content(), budget);
      String path =
          "images/"
              + names.getOrDefault(asset.path(), asset.path())
              + "."
              + clean.type().extension();
      long pixels = (long) clean.width() * clean.height();
      CachedBytes kept = new CachedBytes(() -> again(asset), clean.bytes(), pixels);
      BookImage picture = new BookImage(path, clean.type(), clean.width(), clean.height(), kept);
      boolean misnamed = names.containsKey(asset.path()) && !fits(asset.path(), clean);
      return new Outcome(Optional.of(picture), "", clean.removed(), misnamed);
    } catch (ImageRefusedException e) {
      return new Outcome(Optional.empty(), e.getMessage(), List.of(), false);
    }
  }

  private static byte[] again(Asset asset) {
    try {
      return SanitizedImage.again(asset.content()).bytes();
    } catch (ImageRefusedException e) {
      throw new UncheckedIOException(
          new IOException(asset.file() + " has changed: " + e.getMessage()));
    }
  }

  private static boolean fits(String path, SanitizedImage clean) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean jpeg = Set.of("jpeg", "jpe", "jfif").contains(extension);
    return (jpeg ? "jpg" : extension).equals(clean.source().extension());
  }

  /** The pictures that were found, in the order in which they were first asked for. */
  public List<BookImage> used() {
    synchronized (used) {
      return new ArrayList<>(used);
    }
  }
}
