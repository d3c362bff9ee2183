package florilege.sites.folder;

import florilege.data.LineIndex;
import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.problem.Place;
import florilege.problem.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads settings that are a program: the texts, numbers, yes and no that it plainly gives to a
 * name, {@code SITENAME = 'x'} or {@code title: "x"}. The program is never run. Of a name given
 * twice the first text counts.
 */
public final class CodeSettings {

  private static final Pattern TEXT =
      Pattern.compile(
          "(?m)(?<![\\w.\"'])[\"']?([A-Za-z]\\w*)[\"']?[ \\t]*[=:][ \\t]*[urbf]?(['\"`])((?:(?!\\2|\\\\|\\n).|\\\\.)*+)\\2");

  /** {@code draft: true}, {@code "year": 2020}. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?m)(?<![\\w.\"'])[\"']?([A-Za-z]\\w*)[\"']?[ \\t]*[=:][ \\t]*(\\b)([Tt]rue|[Ff]alse|\\d{1,9})(?=[ \\t]*(?:[,;}#/\\n]|$))");

  /** {@code author: { name: "x" }}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(author)\\s*:\\s*\\{\\s*name\\s*:\\s*(['\"`])((?:(?!\\2|\\\\|\\n).)*)\\2");

  /** A quotation mark behind a backslash; before anything else a backslash means itself. */
  private static final Pattern ESCAPED = Pattern.compile("\\\\(['\"`])");

  private CodeSettings() {}

  /** The texts by name; none where there is no such file. */
  public static YamlValue.Mapping of(Optional<Source> code) {
    return code.map(CodeSettings::read).orElse(SiteFolder.NONE);
  }

  private static YamlValue.Mapping read(Source code) {
    LineIndex lines = LineIndex.of(code);
    Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
    for (Pattern pattern : List.of(NAMED, TEXT, PLAIN)) {
      Matcher matcher = pattern.matcher(code.text());
      while (matcher.find()) {
        Place place = lines.at(matcher.start(2));
        entries.putIfAbsent(
            matcher.group(1),
            new YamlValue.Entry(
                lines.at(matcher.start(1)),
                new YamlValue.Scalar(
                    ESCAPED.matcher(matcher.group(3)).replaceAll("$1"), false, place)));
      }
    }
    return new YamlValue.Mapping(entries, lines.at(0));
  }

  /** The same as fields. */
  public static FieldReader fields(Optional<Source> code) {
    return SiteFolder.fields(of(code));
  }
}
