package florilege.text.site;

import florilege.text.Draft;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What MkDocs takes in from other files: the snippets of PyMdown, {@code --8<-- "file"}, in code
 * too, and the tags of its plugins, <code>{% include-markdown "file" %}</code>. See
 * facelessuser.github.io/pymdown-extensions/extensions/snippets.
 */
final class Snippets {

  /**
   * A snippet, or the mark before and behind a list of them; a tag of a plugin; or what a program
   * says of itself: {@code ::: package.name} and settings.
   */
  private static final Pattern TAG =
      Pattern.compile(
          "(?m)^[ \\t>]*(?<what>(?<escape>;)?-{1,20}8<-{1,20}(?:[ \\t]+\"(?<snippet>[^\"\\n]{0,500})\")?"
              + "|\\{%-?\\s{1,99}include(?:-markdown)?\\s{1,99}[\"'](?<file>[^\"'\\n]{1,500})[\"'](?<given>[^%]{0,2000})%\\}"
              + "|:::[ \\t]+(?<program>\\w{1,60}(?:\\.\\w{1,60})+)(?:\\n[ ]{4}[^\\n]*+)*+)[ \\t]*$");

  private final Desk desk;

  private Snippets(Desk desk) {
    this.desk = desk;
  }

  static Draft expand(Desk desk) {
    Snippets snippets = new Snippets(desk);
    Matcher found = TAG.matcher(desk.text);
    int list = -1;
    while (found.find()) {
      int start = found.start("what");
      int end = found.end("what");
      if (found.group("escape") != null) {
        desk.drop(start, start + 1);
      } else if (found.group("program") != null) {
        snippets.program(token(start, end, found.group("program")));
      } else if (found.group("file") != null) {
        snippets.plugin(token(start, end, found.group("file")), found.group("given"));
      } else if (found.group("snippet") != null) {
        snippets.snippet(token(start, end, found.group("snippet")));
      } else if (list < 0) {
        desk.drop(start, end);
        list = end;
      } else {
        snippets.list(list, start);
        desk.drop(start, end);
        list = -1;
      }
    }
    return desk.done();
  }

  private static Token token(int start, int end, String file) {
    return new Token(Token.Kind.TAG, start, end, "8<", file);
  }

  /** Each line of a list is a snippet. */
  private void list(int from, int to) {
    for (int start = from, end; start < to; start = end + 1) {
      end = desk.text.indexOf('\n', start);
      end = end < 0 ? to : Math.min(end, to);
      String line = desk.text.substring(start, end);
      String file = line.strip();
      if (!file.isEmpty()) {
        int first = start + line.indexOf(file);
        snippet(token(first, first + file.length(), file.replaceAll("^[\"']|[\"']$", "")));
      }
    }
  }

  /** A file, or lines or a part of it; what begins with {@code ;} is a remark. */
  private void snippet(Token token) {
    String written = token.rest();
    if (written.startsWith(";") || written.isBlank()) {
      desk.drop(token);
      return;
    }
    String[] parts = written.split(":(?!//)", 2);
    String wanted = parts.length == 1 ? "" : parts[1].strip();
    boolean toTheEnd = wanted.matches("\\d{1,9}");
    Excerpt excerpt =
        wanted.isEmpty() ? Excerpt.WHOLE : Excerpt.of(toTheEnd ? wanted + ":" : wanted);
    List<String> folders =
        Stream.concat(desk.page.site().inclusions().stream(), Stream.of(desk.folder())).toList();
    put(token, parts[0].strip(), folders, excerpt, draft -> draft);
  }

  private void program(Token token) {
    if (!desk.code.at(token.start())) {
      new Shows(desk).otherFile(token);
    }
  }

  /** In code, the tag of a plugin may be shown: many programs spell theirs alike. */
  private void plugin(Token token, String arguments) {
    Arguments given = Arguments.read(arguments, word -> word);
    List<String> folders =
        Stream.concat(Stream.of(desk.folder()), desk.page.site().inclusions().stream()).toList();
    if (desk.code.at(token.start()) && !desk.has(token.rest(), folders)) {
      return;
    }
    put(token, token.rest(), folders, Excerpt.WHOLE, draft -> between(draft, given));
  }

  private void put(
      Token token,
      String file,
      List<String> folders,
      Excerpt excerpt,
      UnaryOperator<Draft> wanted) {
    desk.open(token, file, folders, excerpt)
        .map(Snippets::expand)
        .map(wanted)
        .ifPresentOrElse(
            draft -> desk.put(token, desk.indented(token, draft)),
            () -> new Shows(desk).missing(token, file));
  }

  /** What stands between two words of a text, as far as they are in it. */
  private static Draft between(Draft draft, Arguments given) {
    String text = draft.text();
    String first = given.get("start");
    int start = first.isEmpty() ? -1 : text.indexOf(first);
    int from = start < 0 ? 0 : start + first.length();
    int end = given.get("end").isEmpty() ? -1 : text.indexOf(given.get("end"), from);
    return draft.edit().skip(from).keep(end < 0 ? text.length() : end).skip(text.length()).done();
  }
}
