package florilege.read.comments;

import florilege.data.YamlValue;
import florilege.data.fields.DateParser;
import florilege.data.fields.FieldReader;
import florilege.data.fields.KeySuggestion;
import florilege.model.Settings.Comments;
import florilege.model.Settings.Featured;
import florilege.model.Settings.Names;
import florilege.model.Settings.Order;
import florilege.model.Settings.Placement;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.PartialDate;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.SpellingSuggestion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds what the editor wants of the discussions: {@code comments} in {@code collection.yaml}, and
 * in the front matter of an article for this one.
 *
 * @param shown how they are shown
 * @param leaveOut ids of comments that are erased, each for itself or as {@code ARTICLE#ID}
 * @param keep ids of comments that are in the book though they are short, late or pingbacks
 * @param picks ids of comments that the editor picked out
 * @param authors ids of comments that the article's author wrote, or ids of the site's users who
 *     are authors
 * @param shortest characters of text that a comment has at least
 * @param pingbacks whether these are in the book
 * @param strays whether discussions without an article are
 * @param withheld whether none is in the book, since it cannot be told which are to be left out
 */
public record CommentPolicy(
    Comments shown,
    List<LocatedText> leaveOut,
    List<LocatedText> keep,
    List<LocatedText> picks,
    List<LocatedText> authors,
    int shortest,
    boolean pingbacks,
    boolean strays,
    boolean withheld) {

  /** The settings that keep comments, or names, out of the book. */
  private static final Set<String> KEEPING_OUT =
      Set.of("leave-out", "names", "place", "closed", "shortest", "strays");

  private static final Set<String> OFF = Set.of("false", "no", "off", "none");

  private static final Set<String> KEYS =
      Set.of(
          "place",
          "order",
          "depth",
          "leave-out",
          "keep",
          "closed",
          "shortest",
          "featured",
          "picks",
          "authors",
          "pingbacks");

  /** The keys that only the collection has: readers are called the same in the whole book. */
  private static final Set<String> COLLECTION_KEYS = Set.of("names", "strays");

  private enum Strays {
    SHOW,
    LEAVE_OUT
  }

  private static final CommentPolicy USUAL =
      new CommentPolicy(
          new Comments(
              Placement.AFTER_ARTICLE,
              Order.OLDEST_FIRST,
              4,
              Names.FULL,
              Featured.FIRST,
              PartialDate.NONE),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          0,
          false,
          true,
          false);

  /**
   * What the settings of the collection say, completed with defaults.
   *
   * @param collection in which they stand below {@code comments}; {@code false} is for none
   * @param overrides what counts instead
   */
  public static CommentPolicy of(
      FieldReader collection, Map<String, YamlValue.Scalar> overrides, Problems problems) {
    boolean off = isOff(collection.value("comments"));
    CommentPolicy usual = off ? USUAL.placed(Placement.NONE) : USUAL;
    FieldReader said =
        off ? FieldReader.none(Rule.BAD_SETTING, problems) : collection.section("comments");
    FieldReader fields = said.with(overrides);
    Set<String> known = new HashSet<>(KEYS);
    known.addAll(COLLECTION_KEYS);
    reportUnknown(fields.keys(), known, problems);
    boolean group =
        off
            || collection.value("comments").isEmpty()
            || collection.value("comments").get() instanceof YamlValue.Mapping;
    return usual
        .with(
            fields,
            fields.choice("names", Names.class, Names.FULL),
            fields.choice("strays", Strays.class, Strays.SHOW) == Strays.SHOW,
            problems)
        .withheld(
            !group
                || isDoubtful(fields, known)
                || collection.keys().keySet().stream().anyMatch(CommentPolicy::isMeant));
  }

  /** Whether a key beside {@code comments} may be meant for it, or for what keeps comments out. */
  private static boolean isMeant(String key) {
    return KEEPING_OUT.contains(key)
        || !key.equals("comments") && KeySuggestion.meant(key, Set.of("comments")).isPresent();
  }

  /** Whether something may be meant to keep comments out that cannot be understood. */
  private static boolean isDoubtful(FieldReader fields, Set<String> known) {
    Map<String, YamlValue.Entry> kept = new HashMap<>(fields.entries());
    kept.keySet().retainAll(KEEPING_OUT);
    Problems doubts = new Problems();
    FieldReader strict = FieldReader.none(Rule.BAD_SETTING, doubts).orElse(kept);
    USUAL.with(strict, strict.choice("names", Names.class, Names.FULL), true, doubts);
    strict.choice("strays", Strays.class, Strays.SHOW);
    return doubts.has(Rule.BAD_SETTING)
        || fields.keys().keySet().stream()
            .filter(key -> !known.contains(key))
            .anyMatch(
                key ->
                    KeySuggestion.meant(key, KEEPING_OUT).isPresent()
                        || SpellingSuggestion.nearest(key, known)
                            .filter(KEEPING_OUT::contains)
                            .isPresent());
  }

  /**
   * The same for an article.
   *
   * @param said what its front matter says below {@code comments}: keys as those of the collection;
   *     {@code false} for none of its discussion; a list holds comments and says nothing here
   */
  CommentPolicy in(Optional<YamlValue> said, Problems problems) {
    if (said.isPresent() && said.get() instanceof YamlValue.Mapping mapping) {
      FieldReader fields = new FieldReader(mapping, Rule.BAD_SETTING, problems);
      reportUnknown(fields.keys(), KEYS, problems);
      return with(fields, shown.names(), strays, problems).withheld(isDoubtful(fields, KEYS));
    }
    return isOff(said) ? placed(Placement.NONE) : this;
  }

  /** The same where it cannot be told which comments are to be left out. */
  public CommentPolicy withheld(boolean isDoubtful) {
    return new CommentPolicy(
        shown, leaveOut, keep, picks, authors, shortest, pingbacks, strays, withheld || isDoubtful);
  }

  /** Whether an article says that it has no discussion. */
  static boolean isOff(Optional<YamlValue> said) {
    return said.isPresent()
        && said.get() instanceof YamlValue.Scalar scalar
        && OFF.contains(scalar.value().toLowerCase(Locale.ROOT));
  }

  private CommentPolicy placed(Placement place) {
    Comments placed =
        new Comments(
            place, shown.order(), shown.depth(), shown.names(), shown.featured(), shown.closed());
    return new CommentPolicy(
        placed, leaveOut, keep, picks, authors, shortest, pingbacks, strays, withheld);
  }

  private CommentPolicy with(
      FieldReader fields, Names names, boolean showStrays, Problems problems) {
    Comments comments =
        new Comments(
            fields.choice("place", Placement.class, shown.place()),
            fields.choice("order", Order.class, shown.order()),
            fields.number("depth", 1, 20, shown.depth()),
            names,
            fields.choice("featured", Featured.class, shown.featured()),
            closed(fields, problems));
    return new CommentPolicy(
        comments,
        fields.texts("leave-out"),
        fields.texts("keep"),
        fields.texts("picks"),
        fields.texts("authors"),
        fields.number("shortest", 0, 100_000, shortest),
        fields.flag("pingbacks", pingbacks),
        showStrays,
        withheld);
  }

  /** {@code true} says that nothing is added any more, which cuts nothing. */
  private PartialDate closed(FieldReader fields, Problems problems) {
    LocatedText written = fields.text("closed");
    return switch (written.value().toLowerCase(Locale.ROOT)) {
      case "" -> shown.closed();
      case "true", "yes", "false", "no" -> PartialDate.NONE;
      default -> {
        Optional<PartialDate> date = DateParser.read(written.value());
        if (date.isEmpty()) {
          problems.add(
              Rule.BAD_SETTING,
              written.place(),
              "'closed' takes true or a date such as 2012-03-01");
        }
        yield date.orElse(shown.closed());
      }
    };
  }

  /** Whether a key is one of those below {@code comments}. */
  public static boolean isKey(String key) {
    return KEYS.contains(key) || COLLECTION_KEYS.contains(key);
  }

  private static void reportUnknown(Map<String, Place> keys, Set<String> known, Problems problems) {
    keys.forEach(
        (key, place) -> {
          if (!known.contains(key)) {
            String suggestion = SpellingSuggestion.phrase(key, new TreeSet<>(known));
            String what =
                COLLECTION_KEYS.contains(key)
                    ? "' is said once for the whole book, in collection.yaml"
                    : "' is no setting" + suggestion;
            problems.add(Rule.UNKNOWN_SETTING, place, "'" + key + what);
          }
        });
  }
}
