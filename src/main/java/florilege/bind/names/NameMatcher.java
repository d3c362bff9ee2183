package florilege.bind.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Matches all ways to write the names of readers, as a tree of words: what stands at some place of
 * a text is found in as many steps as a name has words, however many names there are.
 */
final class NameMatcher {

  /** Parts of a name with fewer letters are most often words of the language. */
  private static final int PART = 3;

  /** One word of a name with a letter of the others has so many letters. */
  private static final int HANDLE = 5;

  /** In scripts that part no words. */
  private static final int UNPARTED_PART = 2;

  /** The most words of a name that are looked for. */
  private static final int LONGEST = 40;

  /** Parts of a name that are words of the language all the same. */
  private static final Set<String> PARTICLES =
      Set.of(
          "the", "and", "les", "des", "der", "die", "das", "dem", "den", "los", "las", "del", "van",
          "von", "vom", "zum", "dos");

  /** What a form is of a name. */
  enum Kind {
    /** All of it, in several words. */
    WHOLE,
    /** All of it, in one word. */
    WORD,
    /** Several words of it without anything between them. */
    JOINED,
    /** One of its words. */
    PART,
    /** Its first or last word and the first letter of the others: {@code zquist}. */
    HANDLE,
    /** The name of somebody who is called by name. */
    KEPT
  }

  /**
   * A way to write a name.
   *
   * @param reader whose name it is
   * @param substitute what is to stand there
   * @param letters how many it has
   * @param small whether the reader writes it in small letters
   * @param punctuated whether there is punctuation in the name
   */
  record Form(
      String reader,
      String substitute,
      Kind kind,
      int letters,
      boolean small,
      boolean punctuated) {}

  /** A place in the tree: what names go on with, and those that end here. */
  static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Form> forms = new ArrayList<>(1);
    private final Set<String> readers = new HashSet<>(2);

    List<Form> forms() {
      return forms;
    }

    /** Whether several readers bear this word. */
    boolean isShared() {
      return readers.size() > 1;
    }
  }

  /**
   * A name, or a part of one, at some place of a text.
   *
   * @param node where its forms are
   * @param words how many words it has
   * @param prefix what is written together with its first word
   * @param ending of its last word, or the figures behind it
   * @param punctuated whether there is punctuation between its words
   */
  record Match(Node node, int words, String prefix, String ending, boolean punctuated) {}

  /** A name with an ending, or a prefix, has at least so many letters. */
  private static final int INFLECTED = 3;

  private final Node root = new Node();

  /** All that may stand where a word does, the longest last. */
  List<Match> matches(List<TextWord> words, int from, NameLanguage language) {
    List<Match> matches = new ArrayList<>();
    String first = words.get(from).letters();
    go(root, "", first, words, from, language, matches);
    for (String prefix : language.prefixes()) {
      if (first.startsWith(prefix) && first.length() >= prefix.length() + INFLECTED) {
        go(root, prefix, first.substring(prefix.length()), words, from, language, matches);
      }
    }
    return matches;
  }

  private static void go(
      Node root,
      String prefix,
      String first,
      List<TextWord> words,
      int from,
      NameLanguage language,
      List<Match> matches) {
    Node node = root;
    String letters = first;
    boolean punctuated = false;
    for (int i = from; node != null; ) {
      int count = i - from + 1;
      addInflected(node, prefix, letters, count, punctuated, language, matches);
      node = node.next.get(letters);
      if (node != null && !node.forms.isEmpty()) {
        matches.add(new Match(node, count, prefix, "", punctuated));
      }
      if (++i == words.size() || words.get(i).gap() == TextWord.Gap.WIDE) {
        return;
      }
      punctuated |= words.get(i).gap() == TextWord.Gap.PUNCTUATION;
      letters = words.get(i).letters();
    }
  }

  private static void addInflected(
      Node node,
      String prefix,
      String letters,
      int count,
      boolean punctuated,
      NameLanguage language,
      List<Match> matches) {
    for (String ending : language.endings()) {
      addInflected(node, prefix, letters, ending, count, punctuated, matches);
    }
    int end = letters.length();
    while (end > 0 && Character.isDigit(letters.charAt(end - 1))) {
      end--;
    }
    if (end < letters.length()) {
      addInflected(node, prefix, letters, letters.substring(end), count, punctuated, matches);
    }
  }

  private static void addInflected(
      Node node,
      String prefix,
      String letters,
      String ending,
      int count,
      boolean punctuated,
      List<Match> matches) {
    if (letters.endsWith(ending) && letters.length() >= ending.length() + INFLECTED) {
      Node found = node.next.get(letters.substring(0, letters.length() - ending.length()));
      if (found != null && !found.forms.isEmpty()) {
        matches.add(new Match(found, count, prefix, ending, punctuated));
      }
    }
  }

  boolean isEmpty() {
    return root.next.isEmpty();
  }

  /** Adds the name of somebody who is called by it. */
  void keep(String name) {
    List<TextWord> words = words(name);
    if (!words.isEmpty()) {
      add(words, new Form("", name, Kind.KEPT, length(words), true, isPunctuated(words)));
    }
  }

  /** Adds the name of a reader, in all the ways in which it may be written. */
  void add(String reader, String name, String substitute) {
    List<TextWord> words = words(name);
    if (words.isEmpty()) {
      return;
    }
    Consumer<Part> add =
        part ->
            add(
                part.words(),
                new Form(
                    reader,
                    substitute,
                    part.kind(),
                    length(part.words()),
                    part.words().get(0).isSmall(),
                    isPunctuated(part.words())));
    boolean several = words.size() > 1;
    boolean unparted = words.stream().allMatch(TextWord::isUnparted);
    boolean whole = unparted ? words.size() >= PART : several;
    add.accept(new Part(words, whole ? Kind.WHOLE : Kind.WORD));
    if (!several) {
      humps(name.substring(words.get(0).start(), words.get(0).end())).stream()
          .map(humps -> new Part(humps, Kind.JOINED))
          .forEach(add);
    } else {
      parts(words, name).forEach(part -> add.accept(new Part(part, Kind.PART)));
      if (!unparted) {
        add.accept(new Part(List.of(joined(words)), Kind.JOINED));
        handles(words).forEach(handle -> add.accept(new Part(List.of(handle), Kind.HANDLE)));
      }
    }
  }

  private record Part(List<TextWord> words, Kind kind) {}

  private static List<TextWord> words(String name) {
    List<TextWord> words = TextWord.in(name);
    return words.subList(0, Math.min(words.size(), LONGEST));
  }

  private static int length(List<TextWord> words) {
    return words.stream().mapToInt(word -> word.letters().length()).sum();
  }

  private static boolean isPunctuated(List<TextWord> words) {
    return words.stream().skip(1).anyMatch(word -> word.gap() == TextWord.Gap.PUNCTUATION);
  }

  private static TextWord joined(List<TextWord> words) {
    return joined(words, words.stream().map(TextWord::letters).collect(Collectors.joining()));
  }

  private static TextWord joined(List<TextWord> words, String letters) {
    TextWord first = words.get(0);
    int end = words.get(words.size() - 1).end();
    return new TextWord(first.start(), end, letters, TextWord.Gap.WIDE, first.shape());
  }

  /** The last word behind the initials of the others, and the first before them. */
  private static List<TextWord> handles(List<TextWord> words) {
    int last = words.size() - 1;
    String before = initials(words.subList(0, last)) + words.get(last).letters();
    String behind = words.get(0).letters() + initials(words.subList(1, last + 1));
    return Stream.of(before, behind)
        .filter(handle -> handle.length() >= HANDLE)
        .map(handle -> joined(words, handle))
        .toList();
  }

  private static String initials(List<TextWord> words) {
    return words.stream()
        .map(word -> Character.toString(word.letters().codePointAt(0)))
        .collect(Collectors.joining());
  }

  /** {@code ZebulonQuist} as two words. */
  private static List<List<TextWord>> humps(String name) {
    List<TextWord> humps = TextWord.in(name.replaceAll("(?<=\\p{Ll}{2})(?=\\p{Lu}\\p{Ll})", " "));
    return humps.size() > 1 && humps.size() <= LONGEST ? List.of(humps) : List.of();
  }

  /** The words of a name that are names of their own. */
  private static List<List<TextWord>> parts(List<TextWord> words, String name) {
    List<List<TextWord>> parts = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= words.size(); to++) {
      boolean goesOn =
          to < words.size()
              && words.get(to).isUnparted()
              && words.get(to - 1).end() == words.get(to).start();
      if (!goesOn) {
        List<TextWord> part = words.subList(from, to);
        if (isName(part, name)) {
          parts.add(part);
        }
        from = to;
      }
    }
    return parts;
  }

  /**
   * A part in small letters is one only where the whole name is: in {@code Nan of the mill} not.
   */
  private static boolean isName(List<TextWord> part, String name) {
    TextWord first = part.get(0);
    boolean smallAmongCapitals =
        first.isSmall() && name.codePoints().anyMatch(Character::isUpperCase);
    return length(part) >= (first.isUnparted() ? UNPARTED_PART : PART)
        && !PARTICLES.contains(first.letters())
        && !first.letters().chars().allMatch(Character::isDigit)
        && !smallAmongCapitals;
  }

  private void add(List<TextWord> words, Form form) {
    Node node = root;
    for (TextWord word : words) {
      node = node.next.computeIfAbsent(word.letters(), letters -> new Node());
    }
    node.forms.add(form);
    if (form.kind() != Kind.KEPT) {
      node.readers.add(form.reader());
    }
  }
}
