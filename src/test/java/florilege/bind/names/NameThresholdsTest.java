package florilege.bind.names;

import static florilege.Threshold.from;

import florilege.Threshold;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many letters tell a name from a word. */
class NameThresholdsTest {

  private static final MentionScope ALL = MentionScope.ofAll("en");
  private static final MentionScope ELSEWHERE = MentionScope.of(Set.of(), "en");

  static Stream<Threshold> thresholds() {
    return Stream.of(
        from("a word in small letters has four", 4, n -> isTold(name(n), small(n))),
        from("a name with an ending has four", 4, n -> isTold(name(n), name(n) + "s")),
        from(
            "a name of two words in small letters has four",
            4,
            n -> isTold(name(1) + " " + name(n - 1), small(1) + " " + small(n - 1))),
        from(
            "words of a name without a blank have seven",
            7,
            n -> isTold("Zeb " + name(n - 3), "zeb" + small(n - 3))),
        from(
            "words of a name without a blank have four in an address",
            4,
            n -> isTold("Ze " + name(n - 2), "/ze" + small(n - 2) + "/")),
        from(
            "the last word behind an initial has six",
            6,
            n -> isTold("Albert " + name(n - 1), "a" + small(n - 1))),
        from(
            "the last word behind an initial has five in an address",
            5,
            n -> isTold("Albert " + name(n - 1), "/a" + small(n - 1) + "/")),
        from(
            "a name where its reader takes no part has four",
            4,
            n ->
                is(
                    name(n),
                    "seen by " + name(n) + " there",
                    (mentions, text) -> mentions.replace(text, ELSEWHERE).contains("<1>"))),
        from("a part of a name has three", 3, n -> isTold("Albert " + name(n), "of " + name(n))),
        from(
            "a name in what is no text has three",
            3,
            n ->
                is(
                    name(n),
                    small(n),
                    (mentions, text) -> mentions.replaceAll(text, ALL).equals("<1>"))),
        from(
            "a word in the address of a link has three",
            3,
            n ->
                is(
                    name(n),
                    "https://e.org/" + small(n),
                    (mentions, text) -> mentions.stand(text, ALL))),
        from(
            "words in the address of a link have four",
            4,
            n ->
                is(
                    "Z " + name(n - 1),
                    "https://e.org/z-" + small(n - 1),
                    (mentions, text) -> mentions.stand(text, ALL))),
        from(
            "a word of a path has four",
            4,
            n ->
                is(
                    name(n),
                    small(n) + ".png",
                    (mentions, text) -> mentions.replacePath(text, ALL).equals("<1>.png"))),
        from(
            "words of a path have four",
            4,
            n ->
                is(
                    "Z " + name(n - 1),
                    "z-" + small(n - 1) + ".png",
                    (mentions, text) -> mentions.replacePath(text, ALL).equals("<1>.png"))));
  }

  @Test
  void nameWithoutBlanksIsFoundWithThemUpToFortyWords() {
    Threshold.upTo(
            "forty words in one", 40, n -> isTold("Zqxv".repeat(n), "by " + "Zqxv ".repeat(n)))
        .verify();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void isANameFromSoManyLettersOn(Threshold threshold) {
    threshold.verify();
  }

  /** So many letters that are no word. */
  private static String name(int letters) {
    return "Zqvxkwjpz".substring(0, letters);
  }

  private static String small(int letters) {
    return "zqvxkwjpz".substring(0, letters);
  }

  private static boolean isTold(String reader, String text) {
    return is(reader, text, (mentions, told) -> mentions.replace(told, ALL).contains("<1>"));
  }

  private static boolean is(
      String reader, String text, BiFunction<NameMentions, String, Boolean> asks) {
    NameMatcher forms = new NameMatcher();
    AmbiguousNames usage = new AmbiguousNames(forms, Set.of());
    forms.add(reader, reader, "<1>");
    usage.meetName(reader);
    return asks.apply(new NameMentions(forms, usage), text);
  }
}
