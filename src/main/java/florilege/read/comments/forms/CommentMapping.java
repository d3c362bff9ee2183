package florilege.read.comments.forms;

import florilege.data.LineIndex;
import florilege.data.YamlValue;
import florilege.data.fields.DateParser;
import florilege.data.fields.LanguageTags;
import florilege.data.fields.PersonParser;
import florilege.model.Passage;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.PartialDate;
import florilege.model.metadata.Person;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a comment from a mapping of a data file. */
final class CommentMapping {

  private static final Set<String> NO = Set.of("false", "no", "off", "0", "n");
  private static final Set<String> UNTRUE = Set.of("false", "no", "off", "0", "n", "none", "");
  private static final Set<String> NOBODY = Set.of("false", "none", "null", "-1", "-");

  private static final Set<String> YES = Set.of("true", "yes", "on", "y");
  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  /** Seconds since 1970 with a fraction. */
  private static final Pattern FRACTION = Pattern.compile("^(\\d{9,13})\\.\\d+$");

  private static final Pattern LINE_END = Pattern.compile("\r\n?");

  private final NormalizedMapping keyed;
  private final Place place;
  private final Problems problems = new Problems();

  private CommentMapping(YamlValue.Mapping mapping) {
    this.keyed = new NormalizedMapping(mapping, problems);
    this.place = unshown(mapping.place());
  }

  /** Whether a mapping is a comment: it has a text, or else an author and a date. */
  static boolean is(YamlValue.Mapping mapping) {
    NormalizedMapping keyed = new NormalizedMapping(mapping);
    boolean list = keyed.list(List.of("comments")).isPresent();
    boolean text =
        keyed.all(CommentFields.BODY).anyMatch(value -> !(value instanceof YamlValue.Sequence));
    return list
        ? text && !keyed.has(List.of("title"))
        : text || keyed.has(CommentFields.AUTHOR) && keyed.has(CommentFields.DATE);
  }

  /**
   * The comment that a mapping is, with the replies inside it.
   *
   * @param about what else names its article
   * @param unread takes note of what looks like content and is not read
   */
  static ParsedComment read(
      YamlValue.Mapping mapping, List<LocatedText> about, UnreadFields unread) {
    return read(mapping, about, unread, false);
  }

  private static ParsedComment read(
      YamlValue.Mapping mapping, List<LocatedText> about, UnreadFields unread, boolean isReply) {
    ParsedComment comment = read(mapping, about, Optional.empty(), unread);
    unread.look(mapping, comment, isReply);
    return comment;
  }

  /**
   * The comment whose fields a mapping holds and whose text stands elsewhere, where one is given.
   */
  static ParsedComment read(
      YamlValue.Mapping mapping, List<LocatedText> about, Optional<Passage> text) {
    return read(mapping, about, text, new UnreadFields());
  }

  private static ParsedComment read(
      YamlValue.Mapping mapping,
      List<LocatedText> about,
      Optional<Passage> text,
      UnreadFields unread) {
    CommentMapping comment = new CommentMapping(mapping);
    List<LocatedText> names = new ArrayList<>();
    comment.keyed.texts(CommentFields.ABOUT, CommentFields.ABOUT_FORMS).forEach(names::add);
    names.addAll(about);
    return new ParsedComment(
        harmless(comment.keyed.text(CommentFields.ID, List.of())),
        "",
        comment.author(),
        comment.posted(),
        comment.reply(),
        text.orElseGet(comment::body),
        comment.lang(),
        comment.isByAuthor(),
        comment.user(),
        comment.says(CommentFields.FEATURED),
        comment.standing(),
        names.stream().map(CommentMapping::unshown).toList(),
        comment.place,
        comment.replies(unread),
        comment.problems);
  }

  private static LocatedText unshown(LocatedText text) {
    return new LocatedText(text.value(), unshown(text.place()));
  }

  /** A place that shows nothing of the file. */
  static Place unshown(Place place) {
    return new Place(Source.named(place.file()), place.line(), place.column());
  }

  /** An id that is an address of somebody is none. */
  private static LocatedText harmless(LocatedText id) {
    return id.value().indexOf('@') < 0 ? unshown(id) : LocatedText.NONE;
  }

  private Person author() {
    return keyed
        .texts(isNamed() ? CommentFields.NAME : CommentFields.AUTHOR, CommentFields.AUTHOR_FORMS)
        .map(name -> PersonParser.named(name.value(), ""))
        .filter(person -> !person.isAnonymous())
        .findFirst()
        .orElse(Person.ANONYMOUS);
  }

  /** The language that it says; a wrong one is said, and counts for nothing. */
  private String lang() {
    LocatedText written = keyed.text(CommentFields.LANG, List.of());
    Optional<String> tag = written.isEmpty() ? Optional.empty() : LanguageTags.tag(written.value());
    if (tag.isEmpty() && !written.isEmpty()) {
      problems.add(
          Rule.BAD_FIELD,
          unshown(written.place()),
          "the language of the comment is not a tag such as fr or pt-BR");
    }
    return tag.orElse("");
  }

  /** Whether {@code author} says something else of somebody whose name stands elsewhere. */
  private boolean isNamed() {
    String written = keyed.text(List.of("author"), CommentFields.AUTHOR_FORMS).value();
    return keyed.has(CommentFields.NAME) && (isYes(written) || ID.matcher(written).matches());
  }

  private boolean isByAuthor() {
    List<String> keys = isNamed() ? List.of("author") : List.of();
    return Stream.concat(
            keyed.texts(CommentFields.BY_AUTHOR, List.of()),
            keyed.texts(keys, List.of()).filter(text -> !ID.matcher(text.value()).matches()))
        .anyMatch(text -> isYes(text.value()));
  }

  private static boolean isYes(String value) {
    return YES.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  /** A visitor who is not known to the site has the number 0. */
  private LocatedText user() {
    Stream<LocatedText> numbers =
        isNamed() ? keyed.texts(List.of("author"), List.of()) : Stream.of();
    return Stream.of(
            keyed.texts(CommentFields.USER, List.of()),
            keyed.textsBelow(CommentFields.AUTHOR, CommentFields.USER_FORMS),
            numbers.filter(text -> ID.matcher(text.value()).matches()))
        .flatMap(texts -> texts)
        .filter(text -> text.value().indexOf('@') < 0 && !text.value().equals("0"))
        .findFirst()
        .map(CommentMapping::unshown)
        .orElse(LocatedText.NONE);
  }

  private PartialDate posted() {
    List<LocatedText> written =
        keyed
            .texts(CommentFields.DATE, List.of())
            .filter(text -> !isBlankDate(text.value()))
            .toList();
    for (LocatedText text : written) {
      String seconds = FRACTION.matcher(text.value()).replaceFirst("$1");
      Optional<PartialDate> date = DateParser.read(seconds);
      if (date.isPresent()) {
        return date.get();
      }
    }
    if (!written.isEmpty()) {
      problems.add(
          Rule.BAD_DATE,
          unshown(written.get(0).place()),
          "the comment's date is in no known shape; it is shown without one");
    }
    return PartialDate.NONE;
  }

  /** What programs write for a date that is not there; {@code published} may be true or false. */
  private static boolean isBlankDate(String value) {
    String word = value.toLowerCase(Locale.ROOT);
    return word.startsWith("0000") || word.equals("true") || NO.contains(word);
  }

  /** Whom it answers; a parent that is the comment itself means nobody, as an article does. */
  private ParsedComment.Reply reply() {
    String own = keyed.text(CommentFields.ID, List.of()).value();
    for (var way :
        List.of(
            new Way(CommentFields.REPLY, ParsedComment.Reply.Sense.ID),
            new Way(CommentFields.REPLY_OR_RANK, ParsedComment.Reply.Sense.ID_OR_RANK),
            new Way(CommentFields.THREAD, ParsedComment.Reply.Sense.ID),
            new Way(CommentFields.REPLY_OR_ARTICLE, ParsedComment.Reply.Sense.ID_OR_ARTICLE))) {
      Optional<LocatedText> to =
          keyed
              .texts(way.keys(), CommentFields.REPLY_FORMS)
              .filter(text -> !NOBODY.contains(text.value().toLowerCase(Locale.ROOT)))
              .filter(
                  text -> way.keys() != CommentFields.REPLY_OR_ARTICLE || !text.value().equals(own))
              .findFirst();
      if (to.isPresent()) {
        return new ParsedComment.Reply(unshown(to.get()), way.sense());
      }
    }
    return ParsedComment.Reply.NONE;
  }

  private record Way(List<String> keys, ParsedComment.Reply.Sense sense) {}

  /** The text, as a source of its own that begins at its place. */
  private Passage body() {
    LocatedText none = new LocatedText("", place);
    LocatedText written =
        keyed
            .all(CommentFields.BODY)
            .flatMap(
                value ->
                    value instanceof YamlValue.Mapping forms
                        ? new NormalizedMapping(forms).all(CommentFields.BODY_FORMS)
                        : Stream.of(value))
            .filter(value -> value instanceof YamlValue.Scalar scalar && !scalar.value().isBlank())
            .map(value -> new LocatedText(((YamlValue.Scalar) value).value(), value.place()))
            .findFirst()
            .orElse(none);
    String text = LINE_END.matcher(written.value()).replaceAll("\n");
    Source source =
        new Source(
            place.file(),
            text,
            Math.max(1, written.place().line()),
            Math.max(1, written.place().column()));
    return LineIndex.of(source).passage(0, text.length());
  }

  private boolean says(List<String> keys) {
    return keyed
        .texts(keys, List.of())
        .anyMatch(text -> !UNTRUE.contains(text.value().toLowerCase(Locale.ROOT)));
  }

  private boolean denies(List<String> keys) {
    return keyed
        .texts(keys, List.of())
        .map(text -> text.value().toLowerCase(Locale.ROOT))
        .anyMatch(word -> NO.contains(word) || CommentFields.HELD.contains(word));
  }

  private ParsedComment.Standing standing() {
    boolean held =
        says(CommentFields.HOLDS)
            || denies(CommentFields.LETS)
            || oneOf(CommentFields.STATUS, CommentFields.HELD)
            || says(CommentFields.HONEYPOT)
            || oneOf(CommentFields.KIND, Set.of("spam"));
    return held
        ? ParsedComment.Standing.HELD
        : isDoubtful()
            ? ParsedComment.Standing.DOUBTFUL
            : oneOf(CommentFields.KIND, CommentFields.PINGS)
                ? ParsedComment.Standing.PINGBACK
                : ParsedComment.Standing.ACCEPTED;
  }

  private boolean isDoubtful() {
    return StandingDoubt.isFound(
        keyed.others(CommentFields.ALL),
        keyed.texts(CommentFields.LETS, List.of()).map(LocatedText::value).toList(),
        keyed.texts(CommentFields.STATUS, List.of()).map(LocatedText::value).toList());
  }

  private boolean oneOf(List<String> keys, Set<String> words) {
    return keyed
        .texts(keys, List.of())
        .anyMatch(text -> words.contains(text.value().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  private List<ParsedComment> replies(UnreadFields unread) {
    List<ParsedComment> replies = new ArrayList<>();
    keyed
        .all(CommentFields.REPLIES)
        .flatMap(CommentMapping::items)
        .filter(YamlValue.Mapping.class::isInstance)
        .map(YamlValue.Mapping.class::cast)
        .forEach(
            item -> {
              if (is(item)) {
                replies.add(read(item, List.of(), unread, true));
              } else {
                unread.skip(item);
              }
            });
    return List.copyOf(replies);
  }

  /** What a list holds, or a mapping of replies by their ids, or of lists such as one page each. */
  private static Stream<YamlValue> items(YamlValue replies) {
    if (replies instanceof YamlValue.Mapping mapping) {
      return mapping.entries().values().stream()
          .map(YamlValue.Entry::value)
          .flatMap(value -> value instanceof YamlValue.Sequence ? items(value) : Stream.of(value));
    }
    return replies instanceof YamlValue.Sequence list ? list.items().stream() : Stream.of();
  }
}
