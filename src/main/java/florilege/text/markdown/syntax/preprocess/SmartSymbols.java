package florilege.text.markdown.syntax.preprocess;

import florilege.text.CodeRegions;
import florilege.text.source.MappedText;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the signs in the place of what is typed for them: {@code (c)}, {@code +/-}, {@code -->}
 * (PyMdown Extensions, SmartSymbols, as they are delivered).
 */
final class SmartSymbols {

  private static final Pattern TYPED =
      Pattern.compile(
          "\\((?:tm|c|r)\\)|\\+/-|=/=|(?<![-<!])(?:<-->|-->|<--)(?![->])|(?<![\\w/])c/o(?!\\w)"
              + "|(?<![\\w/.])(?:1/2|[13]/4|[12]/3|[1-4]/5|[15]/6|[1357]/8)(?![\\w/])");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("(tm)", "™"),
          Map.entry("(c)", "©"),
          Map.entry("(r)", "®"),
          Map.entry("c/o", "℅"),
          Map.entry("+/-", "±"),
          Map.entry("=/=", "≠"),
          Map.entry("-->", "→"),
          Map.entry("<--", "←"),
          Map.entry("<-->", "↔"),
          Map.entry("1/2", "½"),
          Map.entry("1/4", "¼"),
          Map.entry("3/4", "¾"),
          Map.entry("1/3", "⅓"),
          Map.entry("2/3", "⅔"),
          Map.entry("1/5", "⅕"),
          Map.entry("2/5", "⅖"),
          Map.entry("3/5", "⅗"),
          Map.entry("4/5", "⅘"),
          Map.entry("1/6", "⅙"),
          Map.entry("5/6", "⅚"),
          Map.entry("1/8", "⅛"),
          Map.entry("3/8", "⅜"),
          Map.entry("5/8", "⅝"),
          Map.entry("7/8", "⅞"));

  private SmartSymbols() {}

  static MappedText rewrite(MappedText mapped) {
    String text = mapped.text();
    CodeRegions code = CodeRegions.in(text);
    MappedText.Editor editor = mapped.edit();
    boolean remark = false;
    int from = 0;
    for (Matcher typed = TYPED.matcher(text); typed.find(); from = typed.end()) {
      remark = isRemark(text, from, typed.start(), remark);
      String sign = SIGNS.get(typed.group());
      if (!code.at(typed.start()) && !remark && sign != null) {
        editor.keep(typed.start()).put(sign).skip(typed.end());
      }
    }
    return editor.done();
  }

  /** Whether a stretch of text ends within a comment of HTML, whose end looks like an arrow. */
  private static boolean isRemark(String text, int from, int to, boolean before) {
    int open = text.lastIndexOf("<!--", to);
    return open >= from || before && !text.startsWith("-->", Math.max(0, from - 3));
  }
}
