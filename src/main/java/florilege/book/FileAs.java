package florilege.book;

import florilege.text.dom.Dom;
import florilege.text.language.LocaleData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives names and titles as catalogues sort them, EPUB 3.3 §D.3.4: {@code Beauvoir, Simone de},
 * {@code Night, The}. Particles go as the rules of the language have it (IFLA, Names of Persons);
 * what does not look like the name of one person stays as it is.
 */
public final class FileAs {

  /** Languages in which the family name comes first, or the given name is sorted by. */
  private static final Set<String> AS_WRITTEN = Dom.names("hu is zh ja ko vi");

  /** Words of which a name is that of a body, or of several people. */
  private static final Set<String> BODIES =
      Dom.names(
          """
          team editors collective press foundation society company association group project
          collectif équipe rédaction éditions société redaktion verein gesellschaft verlag
          redactie stichting uitgeverij colectivo redacción redazione collettivo coletivo
          inc inc. ltd ltd. llc gmbh blog and et und the les""");

  private static final Set<String> SUFFIXES =
      Dom.names("jr jr. sr sr. ii iii iv phd ph.d. md m.d.");

  /** Words between given name and family name. */
  private static final Set<String> PARTICLES =
      Dom.names(
          """
          van von der den dem zu ten ter te vom zum zur am im de d' d’ du des del della di da do
          dos das la las los le les y e de' de’""");

  /** Words that begin a family name in any language and in any letters. */
  private static final Set<String> BEGINNINGS = Dom.names("ben bin ibn abu saint st st. mac");

  /** First halves of Spanish given names of two words. */
  private static final Set<String> DOUBLE =
      Dom.names(
          "josé juan maría ana luis carlos miguel jesús francisco rosa jorge pedro jose maria");

  private FileAs() {}

  /**
   * A name of a person with what it is sorted by first.
   *
   * @param lang BCP 47, of the book
   */
  public static String name(String name, String lang) {
    String language = Locale.forLanguageTag(lang).getLanguage();
    List<String> words = new ArrayList<>(List.of(name.strip().split("\\s+")));
    if (words.size() < 2 || AS_WRITTEN.contains(language) || !isPerson(name, words)) {
      return name;
    }
    String last = words.get(words.size() - 1);
    boolean isSuffixed = SUFFIXES.contains(last.toLowerCase(Locale.ROOT)) && words.size() > 2;
    if (isSuffixed) {
      words.remove(words.size() - 1);
    }
    int family = family(words, language);
    String sorted = String.join(" ", words.subList(family, words.size()));
    String given = String.join(" ", words.subList(0, family));
    boolean isElided = language.equals("fr") && sorted.matches("d['’]\\p{Lu}.*");
    String all =
        isElided
            ? sorted.substring(2) + ", " + given + " " + sorted.substring(0, 2)
            : sorted + ", " + given;
    return isSuffixed ? all + ", " + last : all;
  }

  /** Whether letters of one person's name are all there is. */
  private static boolean isPerson(String name, List<String> words) {
    boolean isOther =
        words.stream().map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(BODIES::contains);
    return words.size() <= 6
        && !isOther
        && name.codePoints().noneMatch(c -> Character.isDigit(c) || "&@/,()".indexOf(c) >= 0)
        && name.codePoints().noneMatch(FileAs::isUnspaced);
  }

  private static boolean isUnspaced(int c) {
    return Character.isIdeographic(c)
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
  }

  /** Where the words begin that a name is sorted by. */
  private static int family(List<String> words, String language) {
    int last = words.size() - 1;
    if (language.equals("es") && isTwoFamilyNames(words)) {
      last--;
    }
    int start = last;
    while (start > 1 && leads(words.get(start - 1), language)) {
      start--;
    }
    boolean isJoined = start > 1 && words.get(start).equals("y");
    return isJoined ? start - 1 : start;
  }

  private static boolean isTwoFamilyNames(List<String> words) {
    int last = words.size() - 1;
    String before = words.get(last - 1);
    boolean isDouble = last == 2 && DOUBLE.contains(words.get(0).toLowerCase(Locale.ROOT));
    return last >= 2
        && !isDouble
        && !PARTICLES.contains(before.toLowerCase(Locale.ROOT))
        && Character.isUpperCase(before.codePointAt(0))
        && !before.endsWith(".");
  }

  /** Whether a word before a family name is sorted with it. */
  private static boolean leads(String word, String language) {
    String small = word.toLowerCase(Locale.ROOT);
    boolean isCapital = !word.equals(small);
    return BEGINNINGS.contains(small)
        || PARTICLES.contains(small) && isCapital
        || peculiar("particles", language).contains(small);
  }

  /** Words of a kind in a language; none of a language that is not known. */
  private static Set<String> peculiar(String key, String lang) {
    return LocaleData.of(lang).map(data -> data.words(key)).orElse(Set.of());
  }

  /**
   * A title with its first article behind it; the same where it has none.
   *
   * @param lang BCP 47, of the title
   */
  public static String title(String title, String lang) {
    Set<String> articles = peculiar("articles", lang);
    int end = 0;
    while (end < title.length() && (Character.isLetter(title.charAt(end)) || isMark(title, end))) {
      end++;
      if (isMark(title, end - 1) && end > 1) {
        break;
      }
    }
    String first = title.substring(0, end);
    String rest = title.substring(end).strip();
    if (rest.isEmpty() || !articles.contains(first.toLowerCase(Locale.ROOT))) {
      return title;
    }
    int capital = rest.codePointAt(0);
    String sorted =
        Character.toString(Character.toTitleCase(capital))
            + rest.substring(Character.charCount(capital));
    return sorted + ", " + first;
  }

  private static boolean isMark(String title, int at) {
    return at < title.length() && (title.charAt(at) == '\'' || title.charAt(at) == '’');
  }
}
