package florilege.text.site;

import florilege.problem.Rule;
import florilege.text.Draft;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The shortcodes of Hugo and of Zola. In code only those are touched that are to be printed: what
 * else is there was written to be seen.
 */
final class Shortcodes {

  private static final Set<String> RAW =
      Set.of("raw", "rawhtml", "html", "unsafe", "markdown", "md", "center", "div", "section");

  private static final Set<String> FORMULAS = Set.of("math", "katex", "mathjax", "latex");

  private final Desk desk;
  private final List<Token> tokens;
  private final Pairs pairs;
  private final Blocks blocks;
  private final Shows shows;

  private Shortcodes(Desk desk, List<Token> tokens) {
    this.desk = desk;
    this.tokens = tokens;
    this.pairs = Pairs.of(tokens);
    this.blocks = new Blocks(desk);
    this.shows = new Shows(desk);
  }

  static Draft hugo(Desk desk) {
    return new Shortcodes(desk, Scanner.hugo(desk.text)).expand();
  }

  static Draft zola(Desk desk) {
    return new Shortcodes(desk, Calls.in(desk.text)).expand();
  }

  private Draft expand() {
    for (int i = 0; i < tokens.size(); i++) {
      if (!desk.isPast(tokens.get(i))) {
        token(i);
      }
    }
    return desk.done();
  }

  private void token(int index) {
    Token token = tokens.get(index);
    boolean code = desk.code.at(token.start());
    if (token.is(Token.Kind.ESCAPED)) {
      desk.put(
          token,
          desk.isHtml
              ? Media.escaped(token.rest())
              : code ? token.rest() : token.rest().replaceAll("([\\\\`*_<>\\[\\]$])", "\\\\$1"));
    } else if (code) {
      return;
    } else if (token.is(Token.Kind.END)) {
      end(token, index);
    } else {
      begin(token, index);
    }
  }

  private void end(Token token, int index) {
    if (!pairs.has(index)) {
      desk.drop(token);
    } else if (FORMULAS.contains(token.name())) {
      desk.put(token, "$$");
    } else {
      blocks.close(token, tokens.get(pairs.of(index)));
    }
  }

  private void begin(Token token, int index) {
    Arguments given = Arguments.read(token.rest(), word -> word);
    boolean pair = pairs.has(index);
    switch (token.name()) {
      case "ref", "relref" ->
          desk.put(token, given.get("path").isEmpty() ? given.word(0) : given.get("path"));
      case "param" -> param(token, given);
      case "highlight", "code", "mermaid" -> listing(token, index);
      case "comment" ->
          desk.drop(token.start(), pair ? tokens.get(pairs.of(index)).end() : token.end());
      case "include", "readfile", "code-include", "gist-file" -> file(token, given);
      default -> {
        boolean known = pair ? paired(token) : shows.alone(token, given) || picture(token, given);
        if (!known) {
          String what = pair ? "only what is inside it is kept" : "taken out";
          desk.say(Rule.TEMPLATE, token, token.name(), written(token) + ": " + what);
          desk.drop(token);
        }
      }
    }
  }

  /** A shortcode as its author knows it, without what it is given. */
  private String written(Token token) {
    boolean call = "<%".indexOf(desk.text.charAt(token.start() + 2)) < 0;
    return call ? token.name() + "()" : "{{< " + token.name() + " >}}";
  }

  /** The text of a file, or a listing of what is not written to be read as a text. */
  private void file(Token token, Arguments given) {
    String named = given.get("file", "path", "src", "name");
    String file = named.isEmpty() ? given.word(0) : named;
    List<String> folders =
        Stream.concat(Stream.of(desk.folder()), desk.page.site().inclusions().stream()).toList();
    if (!desk.has(file, folders)) {
      shows.otherFile(new Token(token.kind(), token.start(), token.end(), token.name(), file));
      return;
    }
    String extension = file.replaceFirst("^.*\\.", "").toLowerCase(Locale.ROOT);
    boolean text = Set.of("md", "markdown", "html", "htm", "txt").contains(extension);
    String language = given.get("lang", "language", "highlight");
    Optional<Desk> other = desk.open(token, file, folders, Excerpt.WHOLE);
    if (other.isEmpty()) {
      shows.missing(token, file);
    } else if (text && language.isEmpty() && !given.get("code").equals("true")) {
      desk.putApart(token, hugo(other.get()));
    } else {
      String shown = language.isEmpty() ? extension : language;
      desk.putApart(token, Blocks.fenced(desk, other.get().done(), shown));
    }
  }

  private boolean paired(Token token) {
    if (FORMULAS.contains(token.name())) {
      desk.put(token, "$$");
      return true;
    } else if (RAW.contains(token.name())) {
      desk.drop(token);
      return true;
    }
    return blocks.open(token);
  }

  private boolean picture(Token token, Arguments given) {
    String source = given.get("src", "image", "url", "path", "file");
    if (!Media.isPicture(source)) {
      return false;
    }
    shows.figure(token, given, source);
    return true;
  }

  private void param(Token token, Arguments given) {
    String name = given.get("name").isEmpty() ? given.word(0) : given.get("name");
    desk.names
        .value("page." + name)
        .or(() -> desk.names.value("site." + name))
        .or(() -> desk.names.value("site.params." + name))
        .ifPresentOrElse(
            value -> desk.put(token, value),
            () -> {
              desk.say(
                  Rule.TEMPLATE,
                  token,
                  name,
                  "nobody knows here what the parameter " + name + " is, taken out");
              desk.drop(token);
            });
  }

  private void listing(Token token, int index) {
    if (!pairs.has(index)) {
      desk.drop(token);
      return;
    }
    Token end = tokens.get(pairs.of(index));
    String language = Arguments.read(token.rest(), word -> word).word(0);
    desk.line(
        token,
        blocks.opening(
            token.end(), end.start(), token.name().equals("mermaid") ? "mermaid" : language));
    for (Token inner : tokens.subList(index + 1, pairs.of(index))) {
      if (inner.is(Token.Kind.ESCAPED)) {
        desk.put(inner, inner.rest());
      }
    }
    desk.line(end, blocks.ending(token.end(), end.start()));
  }
}
