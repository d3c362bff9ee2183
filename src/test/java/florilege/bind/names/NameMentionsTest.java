package florilege.bind.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.bind.names.NameMentions.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a name in a text, and what is a word. */
class NameMentionsTest {

  private final NameMatcher forms = new NameMatcher();
  private final AmbiguousNames usage = new AmbiguousNames(forms, Set.of("comments"));
  private final NameMentions mentions = new NameMentions(forms, usage);

  /** Readers are called by their numbers in signs of brackets. */
  private void readers(String... names) {
    for (int i = 0; i < names.length; i++) {
      forms.add(names[i], names[i], "<" + (i + 1) + ">");
      usage.meetName(names[i]);
    }
  }

  private Found found(String text, MentionScope scope) {
    usage.meet(text, scope.language());
    return mentions.in(text, scope, (start, end) -> false);
  }

  private String told(String text, MentionScope scope) {
    usage.meet(text, scope.language());
    return mentions.replace(text, scope);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann                | <1>",
        "Anne               | Anne",
        "ann                | ann",
        "ANN                | <1>",
        "@ann               | @<1>",
        "Ann Lee            | <2>",
        "ann lee            | <2>",
        "ANN-LEE            | <2>",
        "Ann. Lee           | <1>. <2>",
        "Ann, Lee           | <1>, <2>",
        "Ann Lee Moss!      | <3>!",
        "Ann Lea Moss       | <4> <3>",
        "annleemoss         | <3>",
        "@annlee            | @<2>",
        "annlee             | annlee",
        "/annlee/           | /<2>/",
        "Ann Leb            | <1> Leb",
        "bo                 | <5>",
        "Bobo               | Bobo",
      })
  void theLongestNameThatIsWrittenSo(String text, String expected) {
    readers("Ann", "Ann Lee", "Ann Lee Moss", "Ann Lea", "bo");
    assertEquals(expected, told(text, MentionScope.ofAll("en")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Zebulons and Zebulon’s | <1>s and <1>’s",
        "en | Zebulonen              | Zebulonen",
        "de | Zebulons, Quistens     | <1>s, <1>ens",
        "de | Zebulonst              | Zebulonst",
        "nl | Zebulons               | <1>s",
        "it | Zebulons               | Zebulons",
        "pl | Zebulonem              | <1>em",
        "en | Zebulon Quists         | <1>s",
        "en | Z\u00E9bul\u00F6n       | <1>",
        "en | Ze\u0301bulon           | <1>",
        "en | Ｚｅｂｕｌｏｎ            | <1>",
        "en | Ze\u00ADbu\u200Blon     | <1>",
        "en | Zebulon \u00A0 Quist    | <1>",
        "en | zebulon_quist           | <1>",
        "en | zebulon.quist@x.org     | <1>@x.org",
      })
  void everyFormOfAName(String lang, String text, String expected) {
    readers("Zebulon Quist");
    assertEquals(expected, told(text, MentionScope.ofAll(lang)));
  }

  /**
   * At the length from which on it counts: words of a name from 3, small ones from 4 letters on.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bo          | Bo",
        "Tim         | <1>",
        "tim         | tim",
        "Vogt        | <1>",
        "vogt        | <1>",
        "timbovogt   | <1>",
      })
  void shortWordsOfNamesAreMatchedAsExpected(String text, String expected) {
    readers("Tim Bo Vogt");
    assertEquals(expected, told(text, MentionScope.ofAll("en")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "王小明 | 我问王小明好 | 我问<1>好",
        "山田太郎 | 山田太郎さんは | <1>さんは",
        "Дарья Орлова | с Дарьей? Дарья, Орлова! | с Дарьей? <1>, <1>!",
        "זבולון קוויסט | ראיתי את זבולון ולקוויסט | ראיתי את <1> ול<1>",
        "أحمد علي | قال أحمد وأحمد | قال <1> و<1>",
        "สมชาย | ฉันรักสมชายมาก | ฉันรัก<1>มาก",
        "Σοφία | η Σοφία, ΣΟΦΙΑ | η <1>, <1>",
      })
  void namesOfAllScripts(String name, String text, String expected) {
    readers(name);
    String lang = name.startsWith("ז") ? "he" : name.startsWith("أ") ? "ar" : "xx";
    assertEquals(expected, told(text, MentionScope.ofAll(lang)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ask zquist or @zquist         | ask <1> or @<1>",
        "ZQuist, zebulonq, ZebulonQ    | <1>, <1>, <1>",
        "Zquist, ZQUIST                | Zquist, ZQUIST",
        "zquist77, zebulon2, quist_80  | <1>77, <1>2, <1>_80",
        "x.org/plane/, a plane, @plane | x.org/plane/, a plane, @<2>",
        "thanks; the price is plain    | thanks; the price is plain",
      })
  void aHandleOfAWordAndALetter(String text, String expected) {
    readers("Zebulon Quist", "Paul Lane", "Tom Hanks", "Pia Rice");
    assertEquals(expected, told(text, MentionScope.ofAll("en")));
  }

  @Test
  void aHandleOfSomebodyElseIsNone() {
    readers("Zebulon Quist");
    assertEquals("ask zquist", told("ask zquist", MentionScope.of(Set.of(), "en")));
  }

  @Test
  void anEndingIsThatOfThePassagesLanguage() {
    readers("Zebulon Quist");
    MentionScope english = MentionScope.ofAll("en");
    assertEquals("Zebulonens, Quistsche", told("Zebulonens, Quistsche", english));
    assertEquals("<1>ens, <1>sche", told("Zebulonens, Quistsche", english.in("de")));
    assertEquals("<1>tje", told("Zebulontje", english.in("nl-BE")));
    assertEquals("<1>s", told("Zebulons", english.in("")));
  }

  @Test
  void anUnknownLanguageInCyrillicIsReadAsRussian() {
    readers("Иван Орлов");
    assertEquals("с <1>ом", told("с Иваном", MentionScope.ofAll("und-Cyrl")));
  }

  @Test
  void aNameThatIsAWordIsReplacedOnlyWhereItIsAName() {
    readers("Rose", "Will", "May");
    Found found =
        found(
            "Rose is red. I ask Rose, Will and @rose: Will you? May 5, in May. Mr. Will knows a"
                + " rose.",
            MentionScope.ofAll("en"));
    assertEquals(6 - 1, found.mentions().size(), found::toString);
    assertEquals(
        List.of("rose", "will"),
        found.doubtful().stream().map(TextWord::letters).toList(),
        found::toString);
  }

  @Test
  void aWordIsOneWhereTheTextUsesItSo() {
    readers("Hunter", "Zebulon");
    String text = "the hunter came. Hunter of all, as zebulon said. Zebulon came. Ask Hunter.";
    assertEquals(
        "the hunter came. Hunter of all, as <2> said. <2> came. Ask <1>.",
        told(text, MentionScope.ofAll("en")));
  }

  /** Of those who take no part in what is said, only what can mean nobody else. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I met Ashen there.     | I met <1> there.",
        "I met Ashen Miller.    | I met Ashen Miller.",
        "Ashen skies.           | Ashen skies.",
        "I met ashen.           | I met ashen.",
        "I met Bob there.       | I met Bob there.",
        "I met Martin there.    | I met Martin there.",
        "I met Martin Lee here. | I met <4> here.",
        "@Ashen @bob            | @<1> @<2>",
      })
  void elsewhere(String text, String expected) {
    readers("Ashen", "Bob", "Martin", "Martin Lee");
    assertEquals(expected, told(text, MentionScope.of(Set.of(), "en")));
  }

  @Test
  void inGermanACapitalTellsNothing() {
    readers("Rose", "Katze");
    Found found = found("Ich sah die Rose. Die Katze, eine Katze.", MentionScope.ofAll("de"));
    assertEquals(List.of(), found.mentions());
    assertEquals(3, found.doubtful().size());
    assertEquals("Das sah Katze.", told("Das sah Katze.", MentionScope.of(Set.of(), "de")));
  }

  @Test
  void keptNameIsNotReplaced() {
    forms.keep("Ada Moreau");
    readers("Ada", "Moreau Lee");
    assertEquals(
        "Ada Moreau, <1>, <2>, Ada Moreau.",
        told("Ada Moreau, Ada, Moreau, Ada Moreau.", MentionScope.ofAll("en")));
  }

  @Test
  void addressesThatHoldNames() {
    readers("Zebulon Quist", "Rose");
    usage.meet("a rose", NameLanguage.of("en"));
    MentionScope all = MentionScope.ofAll("en");
    for (String address :
        List.of(
            "https://zebulonquist.org",
            "https://x.org/Zebulon%20Quist/100%",
            "mailto:zebulon.quist@x.org",
            "https://x.org/quist")) {
      assertTrue(mentions.stand(address, all), address);
    }
    assertTrue(!mentions.stand("https://x.org/rose-garden", all));
    assertTrue(!mentions.stand("https://x.org/quist", MentionScope.of(Set.of(), "en")));
  }

  /** Looked at one after the other, they would take hours where a text is the first word alone. */
  @ParameterizedTest
  @CsvSource({"Ann a a a a a a a a", "Ann aaaaaaaaaaaaaaaaaaaa123", "Ann Zed", "Ann"})
  void namesWithOneFirstWordAreMatchedFast(String text) {
    String[] names =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "Ann " + "a ".repeat(i % 40) + "A" + i)
            .toArray(String[]::new);
    readers(names);
    int looked = forms.matches(TextWord.in(text), 0, NameLanguage.of("en")).size();
    assertTrue(looked < 10, text + ": " + looked);
  }

  /** A name has at most 40 words, so that a text of one word costs as many steps a word. */
  @Test
  void amongManyNamesWithOneFirstWordEachIsFound() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      names.add("Ann Aaaaaaaaaaaaaaaaaaaa" + i);
      names.add("Ann " + "a ".repeat(i % 38) + "A" + i);
    }
    readers(names.toArray(String[]::new));
    String nobody = "Zed a a a a a a a a, ".repeat(1_000);
    assertEquals(
        nobody + "<247>", told(nobody + "Ann Aaaaaaaaaaaaaaaaaaaa123", MentionScope.ofAll("en")));
    String many = IntStream.range(0, 41).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    forms.add("many", many, "<many>");
    assertEquals("<many> w40", told(many, MentionScope.of(Set.of(), "en")));
  }
}
