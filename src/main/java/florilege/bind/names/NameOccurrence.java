package florilege.bind.names;

import florilege.bind.names.NameMatcher.Match;
import florilege.bind.names.NameMentions.Mention;
import java.util.List;
import java.util.function.BiPredicate;

/** Represents a form of a name where it occurs in a text, and what stands around it. */
final class NameOccurrence {

  private static final String OPENING = "\"'“„«»‹›‘‚([{*_#>¿¡";
  private static final String ENDING = ".!?…:;•·|。！？：\uFFFC\u2028";

  final String text;
  private final List<TextWord> all;
  private final int from;
  final Match match;
  final MentionScope scope;
  final MentionScope.Choice choice;
  private final BiPredicate<Integer, Integer> isLink;
  final boolean allCapitals;

  NameOccurrence(
      String text,
      List<TextWord> all,
      int from,
      Match match,
      MentionScope scope,
      BiPredicate<Integer, Integer> isLink,
      boolean allCapitals) {
    this.text = text;
    this.all = all;
    this.from = from;
    this.match = match;
    this.scope = scope;
    this.choice = scope.choice(match.node());
    this.isLink = isLink;
    this.allCapitals = allCapitals;
  }

  List<TextWord> words() {
    return all.subList(from, from + match.words());
  }

  TextWord first() {
    return all.get(from);
  }

  private TextWord last() {
    return all.get(from + match.words() - 1);
  }

  /** Gives the letters of a single word, without what is written together with it. */
  String letters() {
    String letters = first().letters();
    return letters.substring(match.prefix().length(), letters.length() - match.ending().length());
  }

  private int start() {
    return text.offsetByCodePoints(
        first().start(), match.prefix().codePointCount(0, match.prefix().length()));
  }

  /** An ending stays, but behind a point. */
  Mention mention() {
    String substitute = choice.form().substitute();
    boolean keeps = !substitute.endsWith(".");
    return new Mention(start(), keeps ? last().end() - ending() : last().end(), substitute);
  }

  /** Units of the ending as it is written, with the invisible characters in it. */
  private int ending() {
    int at = last().end();
    for (int letters = match.ending().length(); letters > 0; ) {
      at--;
      letters -= Character.isLetterOrDigit(text.charAt(at)) ? 1 : 0;
    }
    return last().end() - at;
  }

  private int before() {
    int at = first().start();
    while (at > 0 && TextWord.isInvisible(text.codePointBefore(at))) {
      at -= Character.charCount(text.codePointBefore(at));
    }
    return at > 0 ? text.codePointBefore(at) : '\n';
  }

  /** Whether capitals and small letters stand in it as in {@code ZQuist}. */
  boolean hasHump() {
    String written = text.substring(first().start(), first().end());
    return written.codePoints().skip(1).anyMatch(Character::isUpperCase)
        && written.codePoints().anyMatch(Character::isLowerCase);
  }

  boolean isCalled() {
    return before() == '@' || before() == '＠';
  }

  boolean isLinked() {
    return isLink.test(first().start(), last().end());
  }

  boolean isInAddress() {
    int end = last().end();
    int after = end < text.length() ? text.charAt(end) : ' ';
    boolean goesOn = end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
    return "/=~".indexOf(before()) >= 0 || "/@".indexOf(after) >= 0 || after == '.' && goesOn;
  }

  boolean isBesideFigure() {
    int end = from + match.words();
    return from > 0
            && first().gap() == TextWord.Gap.NARROW
            && all.get(from - 1).shape() == TextWord.Shape.FIGURE
        || end < all.size()
            && all.get(end).gap() != TextWord.Gap.WIDE
            && all.get(end).shape() == TextWord.Shape.FIGURE;
  }

  boolean isBesideCapital() {
    int end = from + match.words();
    return from > 0 && first().gap() == TextWord.Gap.NARROW && all.get(from - 1).isCapital()
        || end < all.size()
            && all.get(end).gap() == TextWord.Gap.NARROW
            && all.get(end).isCapital();
  }

  /** An abbreviation, such as {@code Mr.}, ends no sentence. */
  boolean beginsSentence() {
    int at = first().start();
    int least = from > 0 ? all.get(from - 1).end() : 0;
    while (at > least && passes(text.charAt(at - 1))) {
      at--;
    }
    if (at == 0 || at == least && from == 0) {
      return true;
    }
    boolean point = at > least && text.charAt(at - 1) == '.';
    boolean abbreviation =
        point && all.get(from - 1).isCapital() && all.get(from - 1).letters().length() <= 3;
    return at > least && ENDING.indexOf(text.charAt(at - 1)) >= 0 && !abbreviation;
  }

  private static boolean passes(char c) {
    return c != '\u2028' && Character.isWhitespace(c)
        || c != '\u2028' && Character.isSpaceChar(c)
        || TextWord.isInvisible(c)
        || OPENING.indexOf(c) >= 0;
  }
}
