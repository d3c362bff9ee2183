package florilege.text.typography;

import florilege.text.language.LocaleData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a word may be divided at the end of a line, after F. M. Liang, “Word Hy-phen-a-tion
 * by Com-put-er” (1983), with the patterns of the hyph-utf8 project, which lie unchanged, with
 * their licences, in {@code text/hyphenation/}.
 */
public final class Hyphenation {

  /** Shorter words are not worth dividing. */
  private static final int SHORTEST = 5;

  /** How many words are kept with their points: some 3 MB. */
  private static final int MOST_KEPT = 20_000;

  /** Tags with patterns of their own beside those of their language. */
  private static final Map<String, String> VARIANTS = Map.of("en-gb", "en-gb");

  private static final Map<String, Hyphenation> LOADED = new ConcurrentHashMap<>();
  private static final Hyphenation NONE = new Hyphenation("");

  /** Digits between the letters of each pattern, by its letters. */
  private final Map<String, byte[]> patterns = new HashMap<>();

  private final Map<String, List<Integer>> exceptions = new HashMap<>();

  /** Words that were divided before: those of a text come again and again. */
  private final Map<String, List<Integer>> divided = new ConcurrentHashMap<>();

  private final int left;
  private final int right;
  private int longest;

  private Hyphenation(String tex) {
    this.left = minimum(tex, "left");
    this.right = minimum(tex, "right");
    String code = tex.replaceAll("(?m)%.*$", "");
    for (String pattern : group(code, "patterns")) {
      add(pattern);
    }
    for (String word : group(code, "hyphenation")) {
      exceptions.put(word.replace("-", ""), hyphens(word));
    }
  }

  /**
   * The hyphenation of a language by its BCP 47 tag; where there is none, one that divides nothing.
   */
  public static Hyphenation of(String lang) {
    String tag = lang.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(VARIANTS.get(tag))
        .or(() -> LocaleData.of(tag).map(data -> data.text("hyphenation")))
        .map(file -> LOADED.computeIfAbsent(file, Hyphenation::load))
        .orElse(NONE);
  }

  private static Hyphenation load(String file) {
    try (InputStream in =
        Hyphenation.class.getResourceAsStream("hyphenation/hyph-" + file + ".tex")) {
      return new Hyphenation(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where a word may be divided.
   *
   * @param word letters, and perhaps apostrophes
   * @return numbers of UTF-16 units before each possible hyphen, ascending
   */
  public List<Integer> points(String word) {
    if (word.length() < SHORTEST || patterns.isEmpty()) {
      return List.of();
    }
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (lower.length() != word.length()) {
      return List.of(); // a letter that is longer in lower case; positions would not fit
    }
    List<Integer> known = exceptions.getOrDefault(lower, divided.get(lower));
    if (known != null) {
      return known;
    }
    List<Integer> points = odd(levels("." + lower + "."), word.length());
    if (divided.size() < MOST_KEPT) {
      divided.put(lower, points);
    }
    return points;
  }

  private byte[] levels(String dotted) {
    byte[] levels = new byte[dotted.length() + 1];
    for (int start = 0; start < dotted.length(); start++) {
      int last = Math.min(dotted.length(), start + longest);
      for (int end = start + 1; end <= last; end++) {
        byte[] pattern = patterns.get(dotted.substring(start, end));
        for (int i = 0; pattern != null && i < pattern.length; i++) {
          levels[start + i] = (byte) Math.max(levels[start + i], pattern[i]);
        }
      }
    }
    return levels;
  }

  /** Level {@code i + 1} of the dotted word is that before letter {@code i}. */
  private List<Integer> odd(byte[] levels, int length) {
    List<Integer> points = new ArrayList<>();
    for (int i = left; i <= length - right; i++) {
      if (levels[i + 1] % 2 == 1) {
        points.add(i);
      }
    }
    return List.copyOf(points);
  }

  /** Takes a pattern such as {@code .a2b1c} apart. */
  private void add(String pattern) {
    String letters = pattern.replaceAll("[0-9]", "");
    byte[] levels = new byte[letters.length() + 1];
    int at = 0;
    for (char c : pattern.toCharArray()) {
      if (c >= '0' && c <= '9') {
        levels[at] = (byte) (c - '0');
      } else {
        at++;
      }
    }
    patterns.put(letters, levels);
    longest = Math.max(longest, letters.length());
  }

  private static List<Integer> hyphens(String word) {
    List<Integer> points = new ArrayList<>();
    for (int i = word.indexOf('-'); i >= 0; i = word.indexOf('-', i + 1)) {
      points.add(i - points.size());
    }
    return List.copyOf(points);
  }

  private static List<String> group(String tex, String name) {
    Matcher group = Pattern.compile("\\\\" + name + "\\s*\\{([^}]*)\\}").matcher(tex);
    return group.find() && !group.group(1).isBlank()
        ? List.of(group.group(1).strip().split("\\s+"))
        : List.of();
  }

  /** The shortest part that may stand before or after a hyphen, as the file's header says. */
  private static int minimum(String tex, String side) {
    Matcher minimum =
        Pattern.compile("typesetting:\\s*%\\s*(?:left:\\s*\\d+\\s*%\\s*)?" + side + ":\\s*(\\d+)")
            .matcher(tex);
    return minimum.find() ? Integer.parseInt(minimum.group(1)) : 2;
  }
}
