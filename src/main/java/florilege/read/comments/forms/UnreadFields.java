package florilege.read.comments.forms;

import florilege.data.YamlValue;
import florilege.data.fields.KeySuggestion;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Counts the fields of comments that look like a name, a date, a text, a parent or replies, where
 * nothing that was read says the same. They are named, their values never.
 */
public final class UnreadFields {

  /** What a field looks like. */
  private enum Kind {
    NAME("the name of its author"),
    DATE("its date"),
    TEXT("its text"),
    PARENT("what it answers"),
    REPLIES("replies to it"),
    OTHER("");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** How often a field was met, and where first. */
  private record Found(int times, Place first) {}

  private record Field(Kind kind, String name) {}

  private static final Map<String, Kind> MEANT =
      Map.of("author", Kind.NAME, "date", Kind.DATE, "reply-to", Kind.PARENT);

  /** Levels below a comment in which replies are looked for. */
  private static final int DEPTH = 4;

  private static final Pattern SHOWN = Pattern.compile("[\\p{L}_$][\\p{L}\\p{M}0-9_.$-]{0,40}");

  /** What is nobody's business, and what tells other things of a comment. */
  private static final Pattern NOT_READ =
      Pattern.compile(
          ".*(?:mail|url|uri|website|homepage|link|href|avatar|gravatar|photo|picture|image|icon|hash"
              + "|token|secret|password|agent|browser|address|count|number|total|score|votes?|likes?"
              + "|type|format|version|allow|notif|status|state|edited|updated|modified|locale|lang)$"
              + "|(?:ip|ua|os|web|site|subscri.*|reaction.*|can.*|has.*|is.*)");

  private static final Pattern NAME =
      Pattern.compile(
          ".*(?:name|author|nick|user|writer|poster|commenter|member|person|login|autor).*");
  private static final Pattern DATE =
      Pattern.compile(".*(?:date|time|created|posted|published|written|datum|fecha).*|at|on|day");
  private static final Pattern PARENT =
      Pattern.compile(".*(?:parent|reply|replied|answer|respon|inreply|repond).*");
  private static final Pattern TEXT =
      Pattern.compile(
          ".*(?:text|content|body|message|comment|html|markdown|raw|msg|words|said|cooked|texte).*");
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
  private static final Pattern WORDS = Pattern.compile("(?s).*\\p{L}\\s+\\S+\\s+\\S.*|.*<p\\b.*");
  private static final Set<String> NOTHING =
      Set.of("", "0", "-1", "root", "false", "true", "null", "none", "no", "yes");

  private final Map<Field, Found> found = new LinkedHashMap<>();
  private Place skipped;
  private int skips;

  /** Looks at the header above a comment, in which people write the keys themselves. */
  void lookAbove(YamlValue.Mapping header, ParsedComment comment) {
    UnreadFields seen = new UnreadFields();
    seen.look(header, comment, false);
    Set<String> names = seen.found.keySet().stream().map(Field::name).collect(Collectors.toSet());
    addAll(seen);
    header
        .entries()
        .forEach(
            (key, entry) -> {
              String name = NormalizedMapping.normal(key);
              if (!CommentFields.ALL.contains(name)
                  && !NOT_READ.matcher(name).matches()
                  && !names.contains(key)) {
                add(kind(key).orElse(Kind.OTHER), key, entry.key());
              }
            });
  }

  /** What a key says of a comment in other words, or with a slip of the pen. */
  private static Optional<Kind> kind(String key) {
    return KeySuggestion.meant(key, MEANT.keySet()).map(MEANT::get);
  }

  /** Looks at the fields that a comment was read from. */
  void look(YamlValue.Mapping mapping, ParsedComment comment, boolean isReply) {
    if (comment.standing() == ParsedComment.Standing.HELD) {
      return;
    }
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              String name = NormalizedMapping.normal(key);
              if (entry.value() instanceof YamlValue.Scalar scalar) {
                look(key, name, scalar, comment, isReply);
              } else {
                lookBelow(key, name, entry.value(), comment);
              }
            });
  }

  private void look(
      String key, String name, YamlValue.Scalar scalar, ParsedComment comment, boolean isReply) {
    String value = scalar.value().strip();
    if (NOTHING.contains(value.toLowerCase(Locale.ROOT)) || NOT_READ.matcher(name).matches()) {
      return;
    }
    boolean known = CommentFields.ALL.contains(name);
    boolean words = WORDS.matcher(value).matches();
    boolean bodyless = comment.body().text().isBlank();
    if (words && (TEXT.matcher(name).matches() || bodyless && !known) && says(value, comment)) {
      add(Kind.TEXT, key, scalar.place());
    } else if (known) {
      return;
    } else if (!isReply && comment.reply().to().isEmpty() && PARENT.matcher(name).matches()) {
      add(Kind.PARENT, key, scalar.place());
    } else if (comment.author().isAnonymous() && NAME.matcher(name).matches()) {
      add(Kind.NAME, key, scalar.place());
    } else if (comment.posted().isNone()
        && (DATE.matcher(name).matches() || ISO.matcher(value).matches())) {
      add(Kind.DATE, key, scalar.place());
    }
  }

  /** Whether there are letters that the text that was read has not. */
  private static boolean says(String value, ParsedComment comment) {
    return !letters(comment.body().text() + comment.author().name()).contains(letters(value));
  }

  private static String letters(String text) {
    return text.replaceAll("<[^>]{0,400}>|&[a-z]{2,8};", "")
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private void lookBelow(String key, String name, YamlValue value, ParsedComment comment) {
    boolean read = CommentFields.REPLIES.contains(name) && !comment.replies().isEmpty();
    if (!read && holdsComment(value, DEPTH)) {
      add(Kind.REPLIES, key, value.place());
    } else if (comment.author().isAnonymous()
        && value instanceof YamlValue.Mapping mapping
        && NAME.matcher(name).matches()
        && mapping.entries().keySet().stream()
            .map(NormalizedMapping::normal)
            .anyMatch(below -> NAME.matcher(below).matches())) {
      add(Kind.NAME, key, value.place());
    }
  }

  private static boolean holdsComment(YamlValue value, int depth) {
    if (depth == 0) {
      return false;
    } else if (value instanceof YamlValue.Sequence list) {
      return list.items().stream().anyMatch(item -> holdsComment(item, depth - 1));
    }
    return value instanceof YamlValue.Mapping mapping
        && (isLikeComment(mapping)
            || mapping.entries().values().stream()
                .anyMatch(entry -> holdsComment(entry.value(), depth - 1)));
  }

  /** Whether a mapping has a text, and a name or a date. */
  static boolean isLikeComment(YamlValue.Mapping mapping) {
    boolean text = false;
    boolean more = false;
    for (Map.Entry<String, YamlValue.Entry> entry : mapping.entries().entrySet()) {
      String name = NormalizedMapping.normal(entry.getKey());
      boolean scalar =
          entry.getValue().value() instanceof YamlValue.Scalar each && !each.value().isBlank();
      text |= scalar && TEXT.matcher(name).matches() && !NOT_READ.matcher(name).matches();
      more |= NAME.matcher(name).matches() || DATE.matcher(name).matches();
    }
    return text && more;
  }

  /** Takes note of a mapping in which no comment was found. */
  void skip(YamlValue.Mapping mapping) {
    if (isLikeComment(mapping)) {
      skipped = skips == 0 ? mapping.place() : skipped;
      skips++;
    }
  }

  private void add(Kind kind, String key, Place place) {
    found.merge(
        new Field(kind, key),
        new Found(1, CommentMapping.unshown(place)),
        (one, more) -> new Found(one.times() + 1, one.first()));
  }

  /** Takes note of what stands in more lists than are looked into. */
  void tooDeep(YamlValue value) {
    if (holdsComment(value, DEPTH)) {
      skipped = skips == 0 ? value.place() : skipped;
      skips++;
    }
  }

  /** Whether something was passed over that looks like a comment. */
  boolean hasSkipped() {
    return skips > 0;
  }

  /** Takes over what another one counted. */
  public void addAll(UnreadFields other) {
    other.found.forEach(
        (field, each) ->
            found.merge(
                field, each, (one, more) -> new Found(one.times() + more.times(), one.first())));
    skipped = skips == 0 ? other.skipped : skipped;
    skips += other.skips;
  }

  /** Reports each kind of field once, with its first place. */
  public void report(Problems problems) {
    found.forEach(
        (field, each) ->
            problems.add(
                field.kind() == Kind.OTHER ? Rule.UNREAD_FIELD : Rule.UNREAD_COMMENTS,
                each.first(),
                words(field, each)));
    if (skips > 0) {
      problems.add(
          Rule.UNREAD_COMMENTS,
          CommentMapping.unshown(skipped),
          skips == 1
              ? "what looks like a comment is not read: no field of it is known"
              : skips + " entries that look like comments are not read: no field of them is known");
    }
  }

  private static String words(Field field, Found found) {
    String name = SHOWN.matcher(field.name()).matches() ? " '" + field.name() + "'" : "";
    String many = found.times() == 1 ? "a comment has" : found.times() + " comments have";
    return field.kind() == Kind.OTHER
        ? many + " a field" + name + " that is not read"
        : many + " a field" + name + " that looks like " + field.kind().words + " and is not read";
  }
}
