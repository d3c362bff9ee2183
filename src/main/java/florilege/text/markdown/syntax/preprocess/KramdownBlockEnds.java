package florilege.text.markdown.syntax.preprocess;

import florilege.text.CodeRegions;
import florilege.text.source.MappedText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites a caret alone on a line, which ends a block where the next would go on with it
 * (kramdown, Syntax, End-Of-Block Marker). An empty comment of HTML, which does the same, takes its
 * place.
 */
public final class KramdownBlockEnds {

  private static final Pattern LINE = Pattern.compile("(?m)^([ \\t>]{0,100})\\^[ \\t]*$");

  private KramdownBlockEnds() {}

  static MappedText rewrite(MappedText mapped) {
    String text = mapped.text();
    Matcher line = LINE.matcher(text);
    if (text.indexOf('^') < 0 || !line.find()) {
      return mapped;
    }
    CodeRegions code = CodeRegions.in(text);
    MappedText.Editor editor = mapped.edit();
    do {
      if (!code.at(line.end(1))) {
        editor.keep(line.end(1)).put("<!-- -->").skip(line.end());
      }
    } while (line.find());
    return editor.done();
  }
}
