package florilege.bind.readers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Ways to write names that begin with the same word. The longest one that stands at some place is
 * found by its letters: looking at all of them, a text of that word alone would take hours.
 */
final class Forms {

  /**
   * A way to write a name.
   *
   * @param called only behind {@code @}
   */
  record Form(String written, String substitute, boolean called) {}

  private static final Comparator<Form> NAMED_FIRST =
      Comparator.comparing(Form::called).thenComparing(Form::written);

  /** By letters, whatever their case. */
  private final NavigableMap<String, Spelling> spellings = new TreeMap<>();

  private final int longest;

  /**
   * All forms of the same letters.
   *
   * @param letters in one case
   * @param first of the forms
   * @param byTail the forms by what is behind their first letter, as it is written
   * @param shorter of the spellings that this one begins with, the longest
   */
  record Spelling(
      String letters, Form first, Map<String, List<Form>> byTail, Optional<Spelling> shorter) {

    static Spelling of(String letters, List<Form> forms, Optional<Spelling> shorter) {
      forms.sort(NAMED_FIRST);
      Map<String, List<Form>> byTail = new HashMap<>();
      for (Form form : forms) {
        List<Form> same =
            byTail.computeIfAbsent(form.written().substring(1), tail -> new ArrayList<>());
        // Another reader of this name, or with it as a part of the name, is called no otherwise.
        if (same.stream().noneMatch(one -> one.written().equals(form.written()))) {
          same.add(form);
        }
      }
      return new Spelling(letters, forms.get(0), byTail, shorter);
    }

    /** The form that stands somewhere, where these letters do. */
    Optional<Form> standingIn(String text, int at) {
      int end = at + letters.length();
      if (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
        return Optional.empty();
      } else if (at > 0 && text.charAt(at - 1) == '@') {
        return Optional.of(first);
      }
      String there = text.substring(at, end);
      boolean capital = Character.isUpperCase(text.codePointAt(at));
      boolean anyCase = there.indexOf(' ') > 0 || there.equals(there.toUpperCase(Locale.ROOT));
      return byTail.getOrDefault(there.substring(1), List.of()).stream()
          .filter(form -> capital || form.written().charAt(0) == there.charAt(0))
          .filter(form -> !form.called())
          .findFirst()
          .or(() -> Optional.of(first).filter(form -> anyCase && !form.called()));
    }
  }

  Forms(List<Form> forms) {
    NavigableMap<String, List<Form>> byLetters = new TreeMap<>();
    for (Form form : forms) {
      byLetters.computeIfAbsent(letters(form.written()), key -> new ArrayList<>()).add(form);
    }
    Deque<Spelling> begun = new ArrayDeque<>();
    byLetters.forEach(
        (letters, same) -> {
          while (!begun.isEmpty() && !letters.startsWith(begun.peek().letters())) {
            begun.pop();
          }
          begun.push(Spelling.of(letters, same, Optional.ofNullable(begun.peek())));
          spellings.put(letters, begun.peek());
        });
    longest = forms.stream().mapToInt(form -> form.written().length()).max().orElse(0);
  }

  /** The longest form that stands at an offset. */
  Optional<Form> standingIn(String text, int at) {
    return nearest(text, at).stream()
        .flatMap(spelling -> spelling.standingIn(text, at).stream())
        .findFirst();
  }

  /** The spellings that a text goes on with at an offset, the longest first. */
  List<Spelling> nearest(String text, int at) {
    String there = letters(text.substring(at, Math.min(text.length(), at + longest)));
    // What `there` begins with, the greatest spelling that is not greater begins with too.
    Optional<Spelling> spelling =
        Optional.ofNullable(spellings.floorEntry(there)).map(Map.Entry::getValue);
    int common = spelling.map(nearest -> common(nearest.letters(), there)).orElse(0);
    List<Spelling> nearest = new ArrayList<>();
    for (; spelling.isPresent(); spelling = spelling.get().shorter()) {
      if (spelling.get().letters().length() <= common) {
        nearest.add(spelling.get());
      }
    }
    return nearest;
  }

  /** How many letters two words begin with alike. */
  private static int common(String one, String other) {
    int count = 0;
    int most = Math.min(one.length(), other.length());
    while (count < most && one.charAt(count) == other.charAt(count)) {
      count++;
    }
    return count;
  }

  /** In one case, unit by unit, so that the length stays. */
  private static String letters(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
    }
    return new String(letters);
  }
}
