package florilege.text.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule of typography. The pattern matches only what is to be replaced; its surroundings are
 * looked at, not taken.
 *
 * @param pattern what is replaced
 * @param replacement literal text
 */
record TypographyRule(Pattern pattern, String replacement) {

  /** What holds in every language that is known. */
  static final List<TypographyRule> COMMON =
      List.of(
          of("(?<![.…])\\.\\.\\.(?![.…])", "…"),
          of("(?<![-!<])---(?![->])", "—"),
          of("(?<![-!<])--(?![->])", "–"),
          of("(?<=[\\p{L}\\p{N}])'(?=\\p{L})", "’"));

  static TypographyRule of(String pattern, String replacement) {
    return new TypographyRule(Pattern.compile(pattern), replacement);
  }

  void apply(TextRun sentence) {
    List<TextRun.Edit> edits = new ArrayList<>();
    Matcher matcher = pattern.matcher(sentence.text());
    while (matcher.find()) {
      edits.add(new TextRun.Edit(matcher.start(), matcher.end(), replacement));
    }
    sentence.apply(edits);
  }
}
