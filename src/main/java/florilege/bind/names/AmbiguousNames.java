package florilege.bind.names;

import florilege.bind.names.NameMatcher.Kind;
import florilege.bind.names.NameMatcher.Match;
import florilege.bind.names.NameMatcher.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which names of readers are words of the book as well, such as Rose or Will: they are words
 * of its language, or stand in it in small letters behind {@code the} or {@code a}, or more often
 * in small letters than as names.
 */
final class AmbiguousNames {

  private static final class Count {
    private int small;
    private int capital;
    private int determined;
  }

  private static final Count NONE = new Count();

  private final NameMatcher forms;
  private final Set<String> own;
  private final Map<String, Count> counts = new HashMap<>();

  /**
   * Nothing is counted yet.
   *
   * @param own words of the book itself
   */
  AmbiguousNames(NameMatcher forms, Set<String> own) {
    this.forms = forms;
    this.own = own;
  }

  /** Counts a name that somebody wrote as his own. */
  void meetName(String name) {
    List<TextWord> words = TextWord.in(name);
    words.forEach(word -> count(word.letters()).capital++);
  }

  /** Counts the names in a text. */
  void meet(String text, NameLanguage language) {
    List<TextWord> words = TextWord.in(text);
    int next = 0;
    while (next < words.size()) {
      int length = 1;
      boolean single = false;
      for (Match match : forms.matches(words, next, language)) {
        length = Math.max(length, match.words());
        single |= match.ending().isEmpty() && match.words() == 1 && isSingle(match.node());
      }
      if (length == 1 && single) {
        meet(text, words, next, language);
      }
      next += length;
    }
  }

  private static boolean isSingle(Node node) {
    return node.forms().stream().anyMatch(form -> form.kind() != Kind.KEPT);
  }

  private void meet(String text, List<TextWord> words, int at, NameLanguage language) {
    TextWord word = words.get(at);
    if (isWithin(text, word.start() - 1) || isWithin(text, word.end())) {
      return;
    }
    boolean determined =
        at > 0
            && word.gap() == TextWord.Gap.NARROW
            && language.determiners().contains(words.get(at - 1).letters());
    Count count = count(word.letters());
    if (determined && (word.isSmall() || !language.capitalTells())) {
      count.determined++;
    } else if (word.isSmall()) {
      count.small++;
    } else {
      count.capital++;
    }
  }

  /** Whether a sign belongs to addresses and the like, which have small letters. */
  private static boolean isWithin(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    return "@/_-=~#\\".indexOf(text.charAt(at)) >= 0 || text.charAt(at) == '.' && !last;
  }

  private Count count(String letters) {
    return counts.computeIfAbsent(letters, key -> new Count());
  }

  /** Whether a word, by its letters, is more than a name. */
  boolean isCommon(String letters, NameLanguage language) {
    Count count = counts.getOrDefault(letters, NONE);
    return isWord(letters, language) || count.small > count.capital;
  }

  /** The same of what is no name that anybody has written as his own. */
  boolean isWord(String letters, NameLanguage language) {
    Count count = counts.getOrDefault(letters, NONE);
    boolean determined =
        language.capitalTells() ? count.determined > 0 : count.determined > count.capital;
    return language.words().contains(letters) || own.contains(letters) || determined;
  }
}
