package florilege.bind.names;

import florilege.bind.names.NameMatcher.Form;
import florilege.bind.names.NameMatcher.Kind;
import florilege.bind.names.NameMatcher.Match;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the names of readers in a text. A name of several words is one wherever it stands; a single
 * word where its reader takes part in what is said, elsewhere only if nobody else bears it and it
 * stands like a name. One that is a word of the book too is a name behind {@code @}, as a link, and
 * with a capital within a sentence; at the beginning of one it is doubtful.
 */
final class NameMentions {

  /** A single word in small letters, or of a reader who takes no part, has so many letters. */
  private static final int DISTINCT = 4;

  /** A name in what is no text has so many letters. */
  private static final int SHORTEST = 3;

  /** A name without blanks between its words has so many letters. */
  private static final int JOINED = 7;

  /** One word of a name with a letter of the others, where nothing tells it from a word. */
  private static final int HANDLE = 6;

  private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  /**
   * A name in a text.
   *
   * @param start offset of its first letter
   * @param end offset behind its last
   * @param substitute what is to stand there
   */
  record Mention(int start, int end, String substitute) {}

  /**
   * What was found in a text.
   *
   * @param mentions in order, none within another
   * @param doubtful words that are names too, and may be meant as such
   */
  record Found(List<Mention> mentions, List<TextWord> doubtful) {}

  private enum Verdict {
    NAME,
    KEPT,
    DOUBTFUL,
    WORD
  }

  private final NameMatcher forms;
  private final AmbiguousNames usage;

  NameMentions(NameMatcher forms, AmbiguousNames usage) {
    this.forms = forms;
    this.usage = usage;
  }

  /**
   * Finds the names in a text.
   *
   * @param isLink whether what stands between two offsets is all that a link says
   */
  Found in(String text, MentionScope scope, BiPredicate<Integer, Integer> isLink) {
    List<Mention> mentions = new ArrayList<>();
    List<TextWord> doubtful = new ArrayList<>();
    List<TextWord> words = forms.isEmpty() ? List.of() : TextWord.in(text);
    boolean allCapitals = words.stream().noneMatch(TextWord::isSmall) && isLoud(words);
    int next = 0;
    while (next < words.size()) {
      int step = 1;
      List<Match> matches = forms.matches(words, next, scope.language());
      matches.sort((one, other) -> other.words() - one.words());
      for (Match match : matches) {
        NameOccurrence stand =
            new NameOccurrence(text, words, next, match, scope, isLink, allCapitals);
        Verdict verdict = judge(stand);
        if (verdict == Verdict.DOUBTFUL) {
          doubtful.add(words.get(next));
        } else if (verdict == Verdict.NAME) {
          mentions.add(stand.mention());
        }
        if (verdict != Verdict.WORD) {
          step = match.words();
          break;
        }
      }
      next += step;
    }
    return new Found(mentions, doubtful);
  }

  /** Whether there is more than a name or two of which nothing can be told. */
  private static boolean isLoud(List<TextWord> words) {
    return words.stream().filter(word -> word.letters().length() > 2).count() > 3;
  }

  /** A text with other names. */
  String replace(String text, MentionScope scope) {
    StringBuilder replaced = new StringBuilder();
    int done = 0;
    for (Mention mention : in(text, scope, (start, end) -> false).mentions()) {
      replaced.append(text, done, mention.start()).append(mention.substitute());
      done = mention.end();
    }
    return done == 0 ? text : replaced.append(text, done, text.length()).toString();
  }

  /** Whether a text holds names, or words that may be meant as such. */
  boolean areIn(String text, MentionScope scope) {
    Found found = in(text, scope, (start, end) -> false);
    return !found.mentions().isEmpty() || !found.doubtful().isEmpty();
  }

  /**
   * A path with other names for those of several words, and for a single one that nobody else
   * bears; the rest must be found again.
   */
  String replacePath(String path, MentionScope scope) {
    return replace(path, scope, this::isInPath);
  }

  private boolean isInPath(NameOccurrence at) {
    Form form = at.choice.form();
    return switch (form.kind()) {
      case WHOLE, JOINED -> form.letters() >= DISTINCT;
      case HANDLE -> at.choice.here() && !isWord(at);
      case WORD, PART -> form.letters() >= DISTINCT && !at.choice.shared() && !isCommon(at);
      case KEPT -> false;
    };
  }

  /** The same where no letter tells a name from a word: every name, and every word of one. */
  String replaceAll(String text, MentionScope scope) {
    return replace(text, scope, at -> at.choice.form().letters() >= SHORTEST);
  }

  private String replace(String text, MentionScope scope, Predicate<NameOccurrence> isName) {
    StringBuilder replaced = new StringBuilder();
    List<TextWord> words = TextWord.in(text);
    int done = 0;
    int next = 0;
    while (next < words.size()) {
      int step = 1;
      for (NameOccurrence at : occurrences(text, words, next, scope)) {
        boolean kept = at.choice.form().kind() == Kind.KEPT;
        if (kept || isName.test(at)) {
          if (!kept) {
            replaced.append(text, done, at.mention().start()).append(at.mention().substitute());
            done = at.mention().end();
          }
          step = at.match.words();
          break;
        }
      }
      next += step;
    }
    return done == 0 ? text : replaced.append(text, done, text.length()).toString();
  }

  /** Whether what a program reads as one word was made of several words of a name. */
  boolean isMadeOfName(String name, MentionScope scope) {
    List<TextWord> words = TextWord.in(name);
    return IntStream.range(0, words.size())
        .mapToObj(from -> occurrences(name, words, from, scope))
        .flatMap(List::stream)
        .anyMatch(
            at ->
                switch (at.choice.form().kind()) {
                  case WHOLE, JOINED, HANDLE -> isInPath(at);
                  case WORD, PART, KEPT -> false;
                });
  }

  /** Whether an address holds a name that is no word. */
  boolean stand(String address, MentionScope scope) {
    String text = decoded(address);
    List<TextWord> words = TextWord.in(text);
    for (int next = 0; next < words.size(); next++) {
      for (NameOccurrence at : occurrences(text, words, next, scope)) {
        Form form = at.choice.form();
        boolean single = form.kind() == Kind.WORD || form.kind() == Kind.PART;
        boolean name =
            single
                ? at.choice.here() && form.letters() >= SHORTEST && !isCommon(at)
                : form.kind() == Kind.HANDLE
                    ? at.choice.here() && !isWord(at)
                    : form.letters() >= DISTINCT && form.kind() != Kind.KEPT;
        if (name) {
          return true;
        } else if (form.kind() == Kind.KEPT) {
          break;
        }
      }
    }
    return false;
  }

  private static String decoded(String address) {
    return ESCAPED
        .matcher(address)
        .replaceAll(
            run ->
                Matcher.quoteReplacement(URLDecoder.decode(run.group(), StandardCharsets.UTF_8)));
  }

  /** What may stand where a word does, the longest first. */
  private List<NameOccurrence> occurrences(
      String text, List<TextWord> words, int from, MentionScope scope) {
    return forms.matches(words, from, scope.language()).stream()
        .sorted((one, other) -> other.words() - one.words())
        .map(
            match ->
                new NameOccurrence(text, words, from, match, scope, (start, end) -> false, false))
        .toList();
  }

  private Verdict judge(NameOccurrence at) {
    Form form = at.choice.form();
    if (at.match.punctuated() && !form.punctuated()) {
      return Verdict.WORD;
    } else if (form.kind() == Kind.KEPT) {
      return at.first().isSmall() && at.match.words() == 1 ? Verdict.WORD : Verdict.KEPT;
    } else if (at.isCalled()) {
      return Verdict.NAME;
    }
    boolean several = at.match.words() > 1 && form.kind() != Kind.PART;
    if (several) {
      NameLanguage language = at.scope.language();
      boolean common = at.words().stream().allMatch(w -> usage.isCommon(w.letters(), language));
      boolean capital = at.words().stream().noneMatch(TextWord::isSmall);
      return capital || !common && form.letters() >= DISTINCT ? Verdict.NAME : Verdict.WORD;
    } else if (form.kind() == Kind.HANDLE) {
      return isHandle(at) ? Verdict.NAME : Verdict.WORD;
    } else if (form.kind() == Kind.JOINED) {
      boolean isWord = at.first().isSmall() && isWord(at);
      boolean distinct = form.letters() >= (at.isInAddress() ? DISTINCT : JOINED);
      return distinct && !isWord ? Verdict.NAME : Verdict.WORD;
    }
    return at.choice.here() ? here(at, form) : elsewhere(at, form);
  }

  /** In a text it is in small letters, and where nobody is called so, no word either. */
  private boolean isHandle(NameOccurrence at) {
    boolean written = at.isInAddress() || at.hasHump();
    boolean alone = at.first().isSmall() && at.choice.form().letters() >= HANDLE;
    return at.choice.here() && !isWord(at) && (written || alone);
  }

  private boolean isWord(NameOccurrence at) {
    return usage.isWord(at.letters(), at.scope.language());
  }

  private boolean isCommon(NameOccurrence at) {
    return usage.isCommon(at.letters(), at.scope.language());
  }

  private Verdict here(NameOccurrence at, Form form) {
    boolean small = at.first().isSmall();
    if (!isCommon(at)) {
      boolean long_ = at.match.ending().isEmpty() || form.letters() >= DISTINCT;
      boolean written = !small || form.small() || form.letters() >= DISTINCT;
      return long_ && written ? Verdict.NAME : Verdict.WORD;
    } else if (at.isLinked() && !small) {
      return Verdict.NAME;
    } else if (small || !at.match.ending().isEmpty() || at.isBesideFigure()) {
      return Verdict.WORD;
    }
    boolean tells = at.scope.language().capitalTells() && !at.allCapitals && !at.beginsSentence();
    return tells ? Verdict.NAME : Verdict.DOUBTFUL;
  }

  /** Where its reader takes no part, a word must look like the name of one who stands alone. */
  private Verdict elsewhere(NameOccurrence at, Form form) {
    boolean distinct =
        form.kind() == Kind.WORD && form.letters() >= DISTINCT && !at.choice.shared();
    boolean like =
        at.scope.language().capitalTells()
            && Character.isUpperCase(at.text.codePointAt(at.first().start()))
            && !at.beginsSentence()
            && !at.isBesideCapital();
    return distinct && like && !at.allCapitals && !isCommon(at) ? Verdict.NAME : Verdict.WORD;
  }
}
