package florilege.bind.readers;

import florilege.book.Words;
import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.Comment;
import florilege.model.Discussion;
import florilege.model.Person;
import florilege.model.Settings;
import florilege.model.Voice;
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
 * What the book calls the people who wrote in it. Who wrote an article, or the book, is called by
 * name always; a reader as the editor wishes, and everywhere the same.
 */
public final class Names {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");

  private final Settings.Names how;
  private final Words words;
  private final Set<String> authors = new HashSet<>();
  private final Set<String> readers;
  private final Map<String, String> pseudonyms;
  private final Map<String, Forms> mentioned;

  private Names(ArticleCollection collection, Words words) {
    this.how = collection.settings().comments().names();
    this.words = words;
    Stream.concat(
            collection.articles().stream().flatMap(article -> article.authors().stream()),
            Stream.of(collection.settings().creators(), collection.settings().editors())
                .flatMap(List::stream))
        .forEach(author -> authors.add(folded(author.name())));
    this.readers = conceal() ? readers(collection) : Set.of();
    this.pseudonyms = how == Settings.Names.PSEUDONYMS ? pseudonyms() : Map.of();
    this.mentioned = Mentions.forms(readers, false, this);
  }

  /** The names for a collection, as its settings wish. */
  public static Names of(ArticleCollection collection, Words words) {
    return new Names(collection, words);
  }

  /** Whether readers are called otherwise than they called themselves. */
  public boolean conceal() {
    return how != Settings.Names.FULL;
  }

  /** What the book calls somebody. */
  public String of(Person person) {
    if (person.isAnonymous()) {
      return words.say("anonymous");
    }
    return isConcealed(person) ? substitute(person.name()) : person.name();
  }

  /** The names to look for in what is said in a discussion, and in the article above it. */
  public Mentions mentions(Discussion discussion) {
    Set<String> here = new LinkedHashSet<>();
    if (conceal()) {
      voices(discussion)
          .map(Voice::author)
          .filter(this::isConcealed)
          .forEach(reader -> here.add(reader.name()));
    }
    return new Mentions(Mentions.forms(here, true, this), mentioned);
  }

  private boolean isConcealed(Person person) {
    return conceal() && !person.isAnonymous() && !authors.contains(folded(person.name()));
  }

  /** What stands for the name of a reader. */
  String substitute(String name) {
    return how == Settings.Names.INITIALS ? initials(name) : pseudonyms.get(folded(name));
  }

  /** Whether two names are those of one person, as far as names can tell. */
  public static boolean same(Person one, Person other) {
    return !other.isAnonymous() && folded(one.name()).equals(folded(other.name()));
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
    Set<String> real = new HashSet<>(authors);
    readers.forEach(name -> real.add(folded(name)));
    List<String> flowers =
        Stream.of(words.say("pseudonyms").split(" "))
            .filter(flower -> !real.contains(folded(flower)))
            .toList();
    Map<String, String> pseudonyms = new HashMap<>();
    for (String reader : readers) {
      int count = pseudonyms.size();
      pseudonyms.computeIfAbsent(folded(reader), name -> pseudonym(count, flowers));
    }
    return pseudonyms;
  }

  private static String pseudonym(int number, List<String> flowers) {
    String flower = flowers.get(number % flowers.size());
    int round = number / flowers.size();
    return round == 0 ? flower : flower + "\u00A0" + (round + 1);
  }

  /** The names of all who are not called by name, by the time of the first comment. */
  private Set<String> readers(ArticleCollection collection) {
    Stream<Discussion> discussions =
        Stream.concat(
            collection.articles().stream().map(Article::discussion), collection.strays().stream());
    return discussions
        .flatMap(Names::voices)
        .filter(voice -> isConcealed(voice.author()))
        .sorted(Comparator.comparing(Voice::posted))
        .map(voice -> voice.author().name())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** All who took part, those whose words are not in the book too: others may call them by name. */
  private static Stream<Voice> voices(Discussion discussion) {
    return Stream.concat(
        all(discussion.comments()).stream()
            .map(comment -> new Voice(comment.author(), comment.posted())),
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
