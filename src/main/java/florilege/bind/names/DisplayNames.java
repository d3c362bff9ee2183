package florilege.bind.names;

import florilege.book.LocalizedWords;
import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.Comment;
import florilege.model.Discussion;
import florilege.model.Settings;
import florilege.model.metadata.Attribution;
import florilege.model.metadata.Person;
import florilege.problem.Place;
import florilege.problem.Problem;
import florilege.problem.Source;
import florilege.text.HeadingSlugs;
import florilege.text.typography.Typography;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives the names by which the book calls the people who wrote in it. Who wrote an article, or the
 * book, is called by name always; a reader as the editor wishes, and everywhere the same.
 */
public final class DisplayNames {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");

  private final Settings.Names how;
  private final LocalizedWords words;
  private final Set<String> authors = new HashSet<>();
  private final Set<String> readers;
  private final Map<String, String> pseudonyms;
  private final NameMatcher forms = new NameMatcher();
  private final AmbiguousNames usage;
  private final NameMentions mentions;
  private final MentionScope whole;

  private DisplayNames(ArticleCollection collection, LocalizedWords words) {
    this.how = collection.settings().comments().names();
    this.words = words;
    authorsOf(collection).map(DisplayNames::exact).forEach(authors::add);
    this.readers = conceals() ? readers(collection) : Set.of();
    this.pseudonyms = how == Settings.Names.PSEUDONYMS ? pseudonyms() : Map.of();
    this.usage =
        new AmbiguousNames(forms, conceals() ? TextWord.lettersIn(words.vocabulary()) : Set.of());
    this.mentions = new NameMentions(forms, usage);
    this.whole = MentionScope.ofAll(collection.settings().metadata().lang());
    if (conceals()) {
      learn(collection);
    }
  }

  /** What the book itself says is kept, other names among it. */
  private void learn(ArticleCollection collection) {
    authorsOf(collection).forEach(forms::keep);
    if (collection.settings().metadata().identifier().value().startsWith("urn:")) {
      forms.keep(collection.settings().metadata().identifier().value());
    }
    Set<String> kept = authorsOf(collection).map(TextWord::lettersOf).collect(Collectors.toSet());
    for (String reader : readers) {
      forms.keep(substitute(reader));
      if (!kept.contains(TextWord.lettersOf(reader))) {
        forms.add(folded(reader), reader, substitute(reader));
      }
    }
    discussions(collection)
        .flatMap(DisplayNames::voices)
        .filter(voice -> isConcealed(voice.author()))
        .forEach(voice -> usage.meetName(voice.author().name()));
  }

  /** The names for a collection, as its settings wish. */
  public static DisplayNames of(ArticleCollection collection, LocalizedWords words) {
    return new DisplayNames(collection, words);
  }

  /** Whether readers are called otherwise than they called themselves. */
  public boolean conceals() {
    return how != Settings.Names.FULL;
  }

  /** What the book calls somebody. */
  public String of(Person person) {
    if (person.isAnonymous()) {
      return words.say("anonymous");
    }
    return isConcealed(person) ? substitute(person.name()) : Typography.name(person.name());
  }

  /** The names of those who wrote the book: on the articles, and as they signed comments. */
  private static Stream<String> authorsOf(ArticleCollection collection) {
    Stream<Person> written =
        Stream.concat(
            collection.articles().stream().flatMap(article -> article.authors().stream()),
            Stream.of(
                    collection.settings().metadata().creators(),
                    collection.settings().metadata().editors())
                .flatMap(List::stream));
    Stream<Person> recorded =
        discussions(collection)
            .flatMap(discussion -> all(discussion.comments()).stream())
            .filter(comment -> comment.authorship() == Comment.Authorship.RECORDED)
            .map(Comment::author);
    return Stream.concat(written, recorded)
        .filter(person -> !person.isAnonymous())
        .map(Person::name)
        .distinct();
  }

  /** Where those stand who take part in a discussion: in it, and in the article above it. */
  public MentionScope scope(Discussion discussion, String lang) {
    Set<String> here = new HashSet<>();
    voices(discussion)
        .map(Attribution::author)
        .filter(this::isConcealed)
        .forEach(reader -> here.add(folded(reader.name())));
    return MentionScope.of(here, lang);
  }

  NameMentions mentions() {
    return mentions;
  }

  AmbiguousNames usage() {
    return usage;
  }

  /** A text about the whole book without the names of readers. */
  public String conceal(String text) {
    return mentions.replace(text, whole);
  }

  /**
   * Problems as they may be shown where readers are not called by name: details and paths have
   * other names, and a line that names a reader is not shown.
   */
  public List<Problem> conceal(List<Problem> problems) {
    return conceals() ? problems.stream().map(this::conceal).toList() : problems;
  }

  private Problem conceal(Problem problem) {
    Place place = problem.place();
    Path file = Path.of(mentions.replacePath(place.file().toString(), whole));
    String line = place.excerpt();
    boolean shown = file.equals(place.file()) && !mentions.areIn(line, whole);
    Place told = shown ? place : new Place(Source.named(file), place.line(), place.column());
    return new Problem(problem.rule(), told, conceal(problem.detail()), problem.hint());
  }

  /** What is to be an id or part of an address in the book, without the names of readers. */
  public String plain(String name) {
    return conceals() ? mentions.replaceAll(name, whole) : name;
  }

  /** The path of a picture in the book; its folder is the book's own. */
  String plainPath(String path) {
    int from = path.lastIndexOf('/') + 1;
    int to = Math.max(from, path.lastIndexOf('.'));
    return path.substring(0, from)
        + HeadingSlugs.ascii(plain(path.substring(from, to)))
        + path.substring(to);
  }

  private boolean isConcealed(Person person) {
    return conceals() && !person.isAnonymous() && !authors.contains(exact(person.name()));
  }

  /** What stands for the name of a reader. */
  String substitute(String name) {
    return how == Settings.Names.INITIALS ? initials(name) : pseudonyms.get(folded(name));
  }

  /** A name as it is written, however it is encoded. */
  static String exact(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
  }

  private static String folded(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }

  /** {@code A. M.} for Ada Moreau; a name without letters or figures has none. */
  private String initials(String name) {
    StringBuilder initials = new StringBuilder();
    Matcher word = WORD.matcher(name);
    while (word.find()) {
      String first = Character.toString(word.group().codePointAt(0)).toUpperCase(Locale.ROOT);
      initials.append(initials.isEmpty() ? "" : "\u00A0").append(first).append('.');
    }
    return initials.isEmpty() ? words.say("anonymous") : initials.toString();
  }

  /**
   * A pseudonym for each reader, by the time of the first comment, so that one who joins the
   * discussion later changes nobody's.
   */
  private Map<String, String> pseudonyms() {
    Set<String> real = new HashSet<>();
    Stream.concat(authors.stream(), readers.stream()).forEach(name -> real.addAll(words(name)));
    List<String> all = List.of(words.say("pseudonyms").split(" "));
    List<String> free =
        all.stream().filter(flower -> !real.contains(TextWord.letters(flower))).toList();
    List<String> flowers = free.isEmpty() ? all : free;
    Map<String, String> pseudonyms = new HashMap<>();
    for (String reader : readers) {
      int count = pseudonyms.size();
      pseudonyms.computeIfAbsent(folded(reader), name -> pseudonym(count, flowers));
    }
    return pseudonyms;
  }

  private static List<String> words(String name) {
    return TextWord.in(name).stream().map(TextWord::letters).toList();
  }

  private static String pseudonym(int number, List<String> flowers) {
    String flower = flowers.get(number % flowers.size());
    int round = number / flowers.size();
    return round == 0 ? flower : flower + "\u00A0" + (round + 1);
  }

  /** The names of all who are not called by name, by the time of the first comment. */
  private Set<String> readers(ArticleCollection collection) {
    return discussions(collection)
        .flatMap(DisplayNames::voices)
        .filter(voice -> isConcealed(voice.author()))
        .sorted(Comparator.comparing(Attribution::posted))
        .map(voice -> voice.author().name())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<Discussion> discussions(ArticleCollection collection) {
    return Stream.concat(
        collection.articles().stream().map(Article::discussion), collection.strays().stream());
  }

  /** All who took part, those whose words are not in the book too: others may call them by name. */
  private static Stream<Attribution> voices(Discussion discussion) {
    return Stream.concat(
        all(discussion.comments()).stream()
            .map(comment -> new Attribution(comment.author(), comment.posted())),
        discussion.absent().stream());
  }

  private static List<Comment> all(List<Comment> threads) {
    List<Comment> all = new ArrayList<>();
    Deque<Comment> next = new ArrayDeque<>(threads);
    while (!next.isEmpty()) {
      Comment comment = next.poll();
      all.add(comment);
      next.addAll(comment.replies());
    }
    return all;
  }
}
