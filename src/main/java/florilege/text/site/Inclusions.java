package florilege.text.site;

import florilege.text.Draft;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What mdBook takes in from other files: <code>{{#include file:2:10}}</code> and its kin. See
 * rust-lang.github.io/mdBook/format/mdbook.html. It does so in code too.
 */
final class Inclusions {

  private static final Pattern TAG =
      Pattern.compile(
          "(?<escape>\\\\)?\\{\\{[ \\t]{0,9}#(?<name>include|rustdoc_include|playground|playpen|title|template)"
              + "[ \\t]+(?<rest>[^}\\n]{0,500})\\}\\}");

  /** A word that a template is given: {@code [[#name]]}, or {@code [[#name else this]]}. */
  private static final Pattern WORD =
      Pattern.compile(
          "\\[\\[#(?<name>[\\w-]{1,60})(?:[ \\t]+(?<otherwise>[^\\]\\n]{0,500}))?\\]\\]");

  private Inclusions() {}

  static Draft expand(Desk desk) {
    Matcher found = TAG.matcher(desk.text);
    while (found.find()) {
      Token token =
          new Token(
              Token.Kind.TAG,
              found.start(),
              found.end(),
              found.group("name"),
              found.group("rest").strip());
      if (found.group("escape") != null) {
        desk.put(token, found.group().substring(1));
      } else {
        tag(desk, token);
      }
    }
    return desk.done();
  }

  private static void tag(Desk desk, Token token) {
    String file = token.rest().split("\\s", 2)[0];
    if (isShown(desk, token, file)) {
      return;
    }
    switch (token.name()) {
      case "title" -> desk.drop(token);
      case "playground", "playpen" ->
          open(desk, token, file, Excerpt.WHOLE)
              .ifPresent(draft -> desk.put(token, Blocks.fenced(desk, draft, rust(token))));
      case "template" ->
          open(desk, token, file, Excerpt.WHOLE)
              .ifPresent(draft -> desk.put(token, filled(draft, token)));
      default -> {
        String[] parts = token.rest().split(":", 2);
        Excerpt excerpt = parts.length == 1 ? Excerpt.WHOLE : Excerpt.of(parts[1]);
        open(desk, token, parts[0].strip(), excerpt).ifPresent(draft -> desk.put(token, draft));
      }
    }
  }

  /**
   * Whether a tag within a line of code is there to be seen: its file is not there. One that has a
   * line of its own would have been escaped for that.
   */
  private static boolean isShown(Desk desk, Token token, String file) {
    boolean apart = desk.isFirst(token.start()) && desk.isLast(token.end());
    return desk.code.at(token.start())
        && !apart
        && !desk.has(file.split(":", 2)[0], List.of(desk.folder()));
  }

  /** The text of a file with all that it takes in itself; a placeholder stands for what is not. */
  private static Optional<Draft> open(Desk desk, Token token, String file, Excerpt excerpt) {
    Optional<Draft> draft =
        desk.open(token, file, List.of(desk.folder()), excerpt).map(Inclusions::expand);
    if (draft.isEmpty()) {
      new Shows(desk).missing(token, file);
    }
    return draft;
  }

  /** The words behind the fence: {@code rust,editable}. */
  private static String rust(Token token) {
    return token.rest().replaceFirst("^\\S+", "rust").strip().replaceAll("[\\s,]+", ",");
  }

  private static Draft filled(Draft draft, Token token) {
    Arguments given = Arguments.read(token.rest(), word -> word);
    Draft.Editor editor = draft.edit();
    Matcher word = WORD.matcher(draft.text());
    while (word.find()) {
      String otherwise = word.group("otherwise") == null ? "" : word.group("otherwise");
      String value = given.get(word.group("name"));
      editor.keep(word.start()).put(value.isEmpty() ? otherwise : value).skip(word.end());
    }
    return editor.done();
  }
}
