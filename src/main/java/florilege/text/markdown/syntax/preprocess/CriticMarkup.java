package florilege.text.markdown.syntax.preprocess;

import florilege.text.CodeRegions;
import florilege.text.source.MappedText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites the changes and remarks of an editor (CriticMarkup; PyMdown Extensions, Critic): what is
 * struck out, what is put in, what is marked. A remark stands in square brackets.
 */
public final class CriticMarkup {

  private static final int LONGEST = 2_000;

  private static final Pattern MARK =
      Pattern.compile(
          "\\{(?:\\+\\+(.*?)\\+\\+|--(.*?)--|==(.*?)==|>>(.*?)<<|~~(.*?)~>(.*?)~~)\\}",
          Pattern.DOTALL);

  private CriticMarkup() {}

  static MappedText rewrite(MappedText mapped) {
    String text = mapped.text();
    CodeRegions code = CodeRegions.in(text);
    MappedText.Editor editor = mapped.edit();
    for (int at = text.indexOf('{');
        at >= 0;
        at = text.indexOf('{', Math.max(at + 1, editor.at()))) {
      Matcher mark = MARK.matcher(text).region(at, Math.min(text.length(), at + LONGEST));
      if (!code.at(at) && mark.lookingAt()) {
        write(mark, editor);
      }
    }
    return editor.done();
  }

  private static void write(Matcher mark, MappedText.Editor editor) {
    keep(mark, 1, "<ins>", "</ins>", editor);
    keep(mark, 2, "<del>", "</del>", editor);
    keep(mark, 3, "<mark>", "</mark>", editor);
    keep(mark, 4, "[", "]", editor);
    keep(mark, 5, "<del>", "</del>", editor);
    keep(mark, 6, "<ins>", "</ins>", editor);
    editor.skip(mark.end());
  }

  private static void keep(
      Matcher mark, int group, String open, String close, MappedText.Editor editor) {
    if (mark.group(group) != null) {
      editor.keep(Math.max(editor.at(), mark.start()));
      editor.put(open).skip(mark.start(group)).keep(mark.end(group)).put(close);
    }
  }
}
