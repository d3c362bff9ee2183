package florilege.text.site;

import florilege.problem.Rule;
import florilege.text.Draft;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of other files, as mdBook (<code>{{#include file}}</code>) and MkDocs ({@code --8<--
 * "file"}) put it in. Files are not read from here: their names stand for them.
 */
final class Inclusions {

  private static final Pattern MDBOOK =
      Pattern.compile("(?<!\\\\)\\{\\{#([a-z_]{1,20})[ \\t]+([^}\\n]{0,500})\\}\\}");

  /** A snippet; or what a program says of itself: {@code ::: package.name} and settings. */
  private static final Pattern MKDOCS =
      Pattern.compile(
          "(?m)^[ \\t]*(?:-{1,}8<-{1,}[ \\t]+\"([^\"\\n]{0,500})\"|"
              + ":::[ \\t]+(\\w{1,60}(?:\\.\\w{1,60})+)(?:\\n[ ]{4}[^\\n]*+)*+)[ \\t]*$");

  private Inclusions() {}

  static Draft mdBook(Desk desk) {
    Matcher found = MDBOOK.matcher(desk.text);
    while (found.find()) {
      Token token = token(found, found.group(1), found.group(2).strip());
      if (found.group(1).equals("title")) {
        desk.drop(token);
      } else {
        other(desk, token);
      }
    }
    return desk.done();
  }

  static Draft mkDocs(Desk desk) {
    Matcher found = MKDOCS.matcher(desk.text);
    while (found.find()) {
      int start = found.end() - found.group().stripLeading().length();
      String name = found.group(1) == null ? found.group(2) : found.group(1);
      other(desk, new Token(Token.Kind.TAG, start, found.end(), "8<", name));
    }
    return desk.done();
  }

  private static Token token(Matcher found, String name, String rest) {
    return new Token(Token.Kind.TAG, found.start(), found.end(), name, rest);
  }

  private static void other(Desk desk, Token token) {
    String file = token.rest().replaceFirst("[:,].*$", "");
    if (desk.code.at(token.start())) {
      desk.say(
          Rule.OTHER_FILE, token, token.rest(), "the text of '" + file + "' is not in the book");
      desk.put(token, file);
    } else {
      new Shows(desk).otherFile(new Token(token.kind(), token.start(), token.end(), "", file));
    }
  }
}
