package florilege.text.site;

import florilege.model.Site;
import florilege.problem.Rule;
import florilege.text.Draft;
import java.util.List;
import java.util.Optional;

/**
 * The tags of Liquid and Nunjucks, as Jekyll, Eleventy, Hexo, Octopress and Pelican have them.
 *
 * <p>These programs look for tags in code too, unless it stands between {@code raw} tags. Here only
 * the {@code raw} tags themselves are taken out of code, and values that are known put in: what
 * else is there was written to be seen, or can do no harm.
 */
final class Liquid {

  private final Desk desk;
  private final List<Token> tokens;
  private final Pairs pairs;
  private final Blocks blocks;
  private final Shows shows;

  /** Up to this token, everything is a listing. */
  private int listing = -1;

  private Liquid(Desk desk, boolean values) {
    this.desk = desk;
    this.tokens = Scanner.liquid(desk.text, values);
    this.pairs = Pairs.of(tokens);
    this.blocks = new Blocks(desk);
    this.shows = new Shows(desk);
  }

  static Draft expand(Desk desk, Site.Kind kind) {
    Liquid liquid = new Liquid(desk, kind != Site.Kind.PELICAN);
    for (int i = 0; i < liquid.tokens.size(); i++) {
      if (!desk.isPast(liquid.tokens.get(i))) {
        liquid.token(i);
      }
    }
    return desk.done();
  }

  private void token(int index) {
    Token token = filled(tokens.get(index));
    boolean raw = List.of("raw", "endraw").contains(token.name());
    if (raw && token.is(Token.Kind.TAG)) {
      desk.drop(token);
    } else if (token.is(Token.Kind.VALUE)) {
      value(token, index);
    } else if (index < listing || desk.code.at(token.start())) {
      code(token);
    } else if (token.is(Token.Kind.REMARK)) {
      desk.drop(token);
    } else if (!Pairs.ended(token).isEmpty()) {
      end(token, index);
    } else {
      tag(token, index);
    }
  }

  /** A tag with the values that stand in it filled in. */
  private Token filled(Token token) {
    return token.is(Token.Kind.TAG) && token.rest().contains("{{")
        ? new Token(
            token.kind(), token.start(), token.end(), token.name(), desk.names.fill(token.rest()))
        : token;
  }

  private void value(Token token, int index) {
    boolean code = index < listing || desk.code.at(token.start());
    Optional<String> value = desk.names.value(token.name());
    String after = desk.text.substring(token.end(), Math.min(desk.text.length(), token.end() + 2));
    if (value.isPresent() && token.name().equals("site.url") && !code) {
      boolean path = after.startsWith("/") || after.equals("{{");
      desk.put(token, path ? "" : value.get());
    } else if (value.isPresent() && desk.hasRoom(value.get()) && value.get().contains("\n")) {
      desk.block(token, value.get().strip());
    } else if (value.isPresent()) {
      desk.put(token, value.get());
    } else if (!code) {
      desk.say(
          Rule.TEMPLATE,
          token,
          token.name(),
          "nobody knows here what {{ " + shown(token.name()) + " }} stands for, taken out");
      desk.drop(token);
    }
  }

  private void tag(Token token, int index) {
    switch (token.name()) {
      case "comment", "doc" -> hide(token, index);
      case "assign", "set" -> assign(token, index);
      case "capture" -> capture(token, index);
      case "for", "tablerow" -> {
        said(token, "what a loop makes is taken out");
        hide(token, index);
      }
      case "if", "unless", "elsif", "elseif", "else", "case", "when" -> {
        said(token, "all that a template chooses from is kept");
        desk.drop(token);
      }
      case "highlight", "codeblock", "code" -> listing(token, index);
      case "post_url", "post_path", "asset_path", "link" -> desk.put(token, path(token));
      case "post_link", "asset_link" -> link(token);
      case "include", "include_cached", "include_relative", "render", "partial" -> include(token);
      case "include_code" -> {
        if (!CodeFile.show(desk, token)) {
          shows.otherFile(token);
        }
      }
      case "notebook" -> shows.otherFile(token);
      case "literal" -> desk.put(token, "`{% " + token.rest() + " %}`");
      case "more", "excerpt", "toc" -> desk.drop(token);
      default -> other(token, index);
    }
  }

  /** In code a tag is shown as it is, unless it names a file whose text was to be shown there. */
  private void code(Token token) {
    if (token.name().startsWith("include")) {
      Partial.take(desk, token, desk.names).ifPresent(draft -> desk.put(token, stripped(draft)));
    }
  }

  /**
   * What a tag shows by what it is given; else the text of its file; else words that describe it.
   */
  private void include(Token token) {
    if (shows.include(token)) {
      return;
    }
    Optional<Draft> draft = Partial.take(desk, token, desk.names);
    if (draft.isPresent() && draft.get().text().isBlank()) {
      desk.drop(token);
    } else if (draft.isPresent()) {
      desk.putApart(token, Partial.flush(draft.get()));
    } else if (!shows.description(token)) {
      String file = Arguments.read(token.rest(), w -> w).word(0);
      String detail = "{% " + token.name() + " %}: what is put in from '" + file + "' is taken out";
      desk.say(Rule.TEMPLATE, token, detail, detail);
      desk.drop(token);
    }
  }

  private static Draft stripped(Draft draft) {
    int end = draft.text().stripTrailing().length();
    return draft.edit().keep(end).skip(draft.text().length()).done();
  }

  private void other(Token token, int index) {
    boolean known =
        pairs.has(index)
            ? blocks.open(token)
            : shows.alone(token, Arguments.read(token.rest(), desk.names::meaning));
    if (!known) {
      said(token, pairs.has(index) ? "only what is inside it is kept" : "taken out");
      desk.drop(token);
    }
  }

  private void end(Token token, int index) {
    if (!pairs.has(index)) {
      desk.drop(token);
    } else {
      blocks.close(token, filled(tokens.get(pairs.of(index))));
    }
  }

  /** Takes out a tag with all that it holds. */
  private void hide(Token token, int index) {
    desk.drop(token.start(), pairs.has(index) ? tokens.get(pairs.of(index)).end() : token.end());
  }

  private void assign(Token token, int index) {
    int equals = token.rest().indexOf('=');
    if (equals > 0) {
      desk.names
          .value(token.rest().substring(equals + 1).strip())
          .ifPresent(value -> desk.names.set(token.rest().substring(0, equals).strip(), value));
      desk.drop(token);
    } else {
      capture(token, index);
    }
  }

  private void capture(Token token, int index) {
    if (pairs.has(index)) {
      Token end = tokens.get(pairs.of(index));
      String captured = desk.text.substring(token.end(), end.start()).strip();
      if (!captured.contains("{%") && !captured.contains("{{")) {
        desk.names.set(token.rest().replaceAll("[\"']", "").strip(), captured);
      } else {
        said(token, "what is captured with other tags in it is taken out");
      }
    }
    hide(token, index);
  }

  private void listing(Token token, int index) {
    if (!pairs.has(index) || isFenced(token, index)) {
      desk.drop(token);
      return;
    }
    listing = pairs.of(index);
    Token end = tokens.get(listing);
    blocks.listing(token, end);
    for (int i = index + 1; i < listing; i++) {
      token(i);
    }
    desk.line(end, blocks.ending(token.end(), end.start()));
  }

  /** Whether what a tag holds is a listing already, as GitBook has it. */
  private boolean isFenced(Token token, int index) {
    int end = tokens.get(pairs.of(index)).start();
    String inside = desk.text.substring(token.end(), end).strip();
    return !desk.isHtml && inside.startsWith("```") && inside.endsWith("```");
  }

  /** The address that a tag names a post or a page for. */
  static String path(Token token) {
    String path = Arguments.read(token.rest(), word -> word).word(0);
    return token.name().equals("link") && !path.startsWith("/") ? "/" + path : path;
  }

  private void link(Token token) {
    Arguments given = Arguments.read(token.rest(), w -> w);
    String words = given.from(1).replaceFirst(" ?(true|false)$", "");
    desk.put(
        token,
        desk.isHtml
            ? "<a href=\""
                + Media.escaped(given.word(0))
                + "\">"
                + (words.isEmpty() ? given.word(0) : words)
                + "</a>"
            : "[" + (words.isEmpty() ? given.word(0) : words) + "](<" + given.word(0) + ">)");
  }

  private void said(Token token, String what) {
    desk.say(Rule.TEMPLATE, token, token.name(), "{% " + shown(token.name()) + " %}: " + what);
  }

  private static String shown(String words) {
    return words.length() > 60 ? words.substring(0, 60) + "…" : words;
  }
}
