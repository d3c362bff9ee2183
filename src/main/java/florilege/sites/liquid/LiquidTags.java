package florilege.sites.liquid;

import florilege.problem.Rule;
import florilege.sites.templates.BlockTags;
import florilege.sites.templates.EmbedTags;
import florilege.sites.templates.EmbeddedMedia;
import florilege.sites.templates.TagArguments;
import florilege.sites.templates.TagPairs;
import florilege.sites.templates.TagScanner;
import florilege.sites.templates.TemplatePage;
import florilege.sites.templates.TemplateRewriter;
import florilege.sites.templates.TemplateToken;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Expands the tags of Liquid and Nunjucks, as Jekyll, Eleventy, Hexo, Octopress and Pelican have
 * them.
 *
 * <p>These programs look for tags in code too, unless it stands between {@code raw} tags. Here only
 * the {@code raw} tags themselves are taken out of code, and values that are known put in: what
 * else is there was written to be seen, or can do no harm.
 */
public final class LiquidTags {

  private static final Pattern PICTURE = Pattern.compile("(?i)<img\\b|!\\[");

  private final TemplateRewriter rewriter;
  private final List<TemplateToken> tokens;
  private final TagPairs pairs;
  private final BlockTags blocks;
  private final EmbedTags embeds;

  private final LiquidBranches branches;

  /** Branches that are not taken, from the tag that begins one to the end of the choice. */
  private final Map<Integer, Integer> untaken = new HashMap<>();

  /** Up to this token, everything is a listing. */
  private int listing = -1;

  private LiquidTags(TemplateRewriter rewriter, boolean values) {
    this.rewriter = rewriter;
    this.tokens = CommentTabs.among(TagScanner.liquid(rewriter.text, values), rewriter.text);
    this.pairs = TagPairs.of(tokens);
    this.branches = new LiquidBranches(tokens, pairs, rewriter.names);
    this.blocks = new BlockTags(rewriter);
    this.embeds = new EmbedTags(rewriter);
  }

  /** Expands tags, and values between double braces. */
  public static MappedText expand(MappedText text, TemplatePage page, ProblemCollector remarks) {
    return expand(text, page, remarks, true);
  }

  /** Expands tags alone; double braces are text. */
  public static MappedText expandTags(
      MappedText text, TemplatePage page, ProblemCollector remarks) {
    return expand(text, page, remarks, false);
  }

  private static MappedText expand(
      MappedText text, TemplatePage page, ProblemCollector remarks, boolean values) {
    if (!text.text().contains("{%") && !text.text().contains("{{")) {
      return text;
    }
    TemplateRewriter rewriter = new TemplateRewriter(text, page, remarks);
    LiquidTags liquid = new LiquidTags(rewriter, values);
    for (int i = 0; i < liquid.tokens.size(); i++) {
      if (!rewriter.isPast(liquid.tokens.get(i))) {
        liquid.token(i);
      }
    }
    return rewriter.done();
  }

  private void token(int index) {
    if (untaken.containsKey(index)) {
      rewriter.drop(tokens.get(index).start(), tokens.get(untaken.get(index)).end());
      return;
    }
    TemplateToken token = filled(tokens.get(index));
    boolean raw = List.of("raw", "endraw").contains(token.name());
    if (raw && token.is(TemplateToken.Kind.TAG)) {
      rewriter.drop(token);
    } else if (token.is(TemplateToken.Kind.VALUE)) {
      value(token, index);
    } else if (index < listing || rewriter.code.at(token.start())) {
      code(token);
    } else if (token.is(TemplateToken.Kind.REMARK)) {
      rewriter.drop(token);
    } else if (!TagPairs.ended(token).isEmpty()) {
      end(token, index);
    } else {
      tag(token, index);
    }
  }

  /** A tag with the values that stand in it filled in. */
  private TemplateToken filled(TemplateToken token) {
    return token.is(TemplateToken.Kind.TAG) && token.rest().contains("{{")
        ? new TemplateToken(
            token.kind(),
            token.start(),
            token.end(),
            token.name(),
            rewriter.names.fill(token.rest()))
        : token;
  }

  private void value(TemplateToken token, int index) {
    boolean code = index < listing || rewriter.code.at(token.start());
    Optional<String> value = rewriter.names.value(token.name());
    String after =
        rewriter.text.substring(token.end(), Math.min(rewriter.text.length(), token.end() + 2));
    if (value.isPresent() && token.name().equals("site.url") && !code) {
      boolean path = after.startsWith("/") || after.equals("{{");
      rewriter.put(token, path ? "" : value.get());
    } else if (value.isPresent() && rewriter.hasRoom(value.get()) && value.get().contains("\n")) {
      rewriter.block(token, value.get().strip());
    } else if (value.isPresent()) {
      rewriter.put(token, value.get());
    } else if (!code) {
      rewriter.say(
          Rule.TEMPLATE,
          token,
          token.name(),
          "nobody knows here what {{ " + shown(token.name()) + " }} stands for, taken out");
      rewriter.drop(token);
    }
  }

  private void tag(TemplateToken token, int index) {
    switch (token.name()) {
      case "comment", "doc" -> hide(token, index);
      case "assign", "set" -> assign(token, index);
      case "capture" -> capture(token, index);
      case "for", "tablerow" -> loop(token, index);
      case "if", "unless" -> choice(token, index);
      case "elsif", "elseif", "else", "case", "when" -> {
        said(token, "all that a template chooses from is kept");
        rewriter.drop(token);
      }
      case "highlight", "codeblock", "code" -> listing(token, index);
      case "post_url", "post_path", "asset_path" -> rewriter.put(token, path(token));
      case "link" -> linkOrPath(token);
      case "kbd" -> rewriter.put(token, "<kbd>" + EmbeddedMedia.escaped(token.rest()) + "</kbd>");
      case "post_link", "asset_link" -> link(token);
      case "include", "include_cached", "include_relative", "render", "partial" -> include(token);
      case "include_code" -> {
        if (!IncludedListing.show(rewriter, token)) {
          embeds.otherFile(token);
        }
      }
      case "notebook" -> embeds.otherFile(token);
      case "literal" -> rewriter.put(token, "`{% " + token.rest() + " %}`");
      case "more", "excerpt", "toc" -> rewriter.drop(token);
      default -> other(token, index);
    }
  }

  /** In code a tag is shown as it is, unless it names a file whose text was to be shown there. */
  private void code(TemplateToken token) {
    if (token.name().startsWith("include")) {
      IncludeTemplate.take(rewriter, token, rewriter.names)
          .ifPresent(mapped -> rewriter.put(token, stripped(mapped)));
    }
  }

  /**
   * The text of a file where a picture is in it, whose path only the file knows; else what a tag
   * shows by what it is given; else the text of the file; else words that describe it.
   */
  private void include(TemplateToken token) {
    Optional<MappedText> draft = IncludeTemplate.take(rewriter, token, rewriter.names);
    boolean isPicture = draft.isPresent() && PICTURE.matcher(draft.get().text()).find();
    if (!isPicture && embeds.include(token)) {
      return;
    } else if (draft.isPresent() && draft.get().text().isBlank()) {
      rewriter.drop(token);
    } else if (draft.isPresent()) {
      rewriter.putApart(token, IncludeTemplate.flush(draft.get()));
    } else if (!embeds.description(token)) {
      String file = TagArguments.read(token.rest(), w -> w).word(0);
      String detail = "{% " + token.name() + " %}: what is put in from '" + file + "' is taken out";
      rewriter.say(Rule.TEMPLATE, token, detail, detail);
      rewriter.drop(token);
    }
  }

  private static MappedText stripped(MappedText mapped) {
    int end = mapped.text().stripTrailing().length();
    return mapped.edit().keep(end).skip(mapped.text().length()).done();
  }

  private void other(TemplateToken token, int index) {
    TagArguments given = TagArguments.read(token.rest(), rewriter.names::meaning);
    boolean known = pairs.has(index) ? blocks.open(token) : embeds.alone(token, given);
    if (!known) {
      said(token, embeds.words(token, given, pairs.has(index)));
    }
  }

  private void end(TemplateToken token, int index) {
    if (!pairs.has(index)) {
      rewriter.drop(token);
    } else {
      blocks.close(token, filled(tokens.get(pairs.of(index))));
    }
  }

  /** Takes out a tag with all that it holds. */
  private void hide(TemplateToken token, int index) {
    rewriter.drop(
        token.start(), pairs.has(index) ? tokens.get(pairs.of(index)).end() : token.end());
  }

  private void assign(TemplateToken token, int index) {
    if (token.rest().indexOf('=') > 0) {
      rewriter.names.assign(token.rest());
      rewriter.drop(token);
    } else {
      capture(token, index);
    }
  }

  private void capture(TemplateToken token, int index) {
    if (pairs.has(index)
        && !IncludeTemplate.capture(rewriter, token, tokens.get(pairs.of(index)), rewriter.names)) {
      said(token, "what is captured cannot be known here and is taken out");
    }
    hide(token, index);
  }

  private void loop(TemplateToken token, int index) {
    Optional<List<MappedText>> turns =
        pairs.has(index) && token.name().equals("for")
            ? LiquidLoop.turns(rewriter, token, tokens.get(pairs.of(index)), rewriter.names)
            : Optional.empty();
    if (turns.isEmpty()) {
      said(token, "what a loop makes is taken out");
    } else {
      rewriter.drop(token);
      turns.get().forEach(turn -> rewriter.put(token, turn));
    }
    hide(token, index);
  }

  /** Of the branches of a choice all are kept where nobody knows here which one is taken. */
  private void choice(TemplateToken token, int index) {
    Optional<LiquidBranches.Branch> taken =
        pairs.has(index) ? branches.taken(index) : Optional.empty();
    if (taken.isEmpty()) {
      said(token, "all that a template chooses from is kept");
      rewriter.drop(token);
      return;
    }
    int end = pairs.of(index);
    rewriter.drop(token.start(), tokens.get(taken.get().opening()).end());
    if (taken.get().next() < end) {
      untaken.put(taken.get().next(), end);
    }
  }

  private void listing(TemplateToken token, int index) {
    if (!pairs.has(index)) {
      rewriter.drop(token);
      return;
    }
    if (isFenced(token, index)) {
      String title = TagArguments.read(token.rest(), word -> word).get("title");
      if (title.isEmpty()) {
        rewriter.drop(token);
      } else {
        rewriter.block(token, title);
      }
      return;
    }
    listing = pairs.of(index);
    TemplateToken end = tokens.get(listing);
    blocks.listing(token, end);
    for (int i = index + 1; i < listing; i++) {
      token(i);
    }
    rewriter.line(end, blocks.ending(token.end(), end.start()));
  }

  /** Whether what a tag holds is a listing already, as GitBook has it. */
  private boolean isFenced(TemplateToken token, int index) {
    int end = tokens.get(pairs.of(index)).start();
    String inside = rewriter.text.substring(token.end(), end).strip();
    return !rewriter.isHtml && inside.startsWith("```") && inside.endsWith("```");
  }

  /** The address that a tag names a post or a page for. */
  public static String path(TemplateToken token) {
    String path = TagArguments.read(token.rest(), word -> word).word(0);
    return token.name().equals("link") && !path.startsWith("/") ? "/" + path : path;
  }

  /** Hexo's link has words before its address; Jekyll's is the path of a file. */
  private void linkOrPath(TemplateToken token) {
    List<String> given = TagArguments.read(token.rest(), word -> word).words();
    int address = 0;
    while (address < given.size() && !given.get(address).matches("(?i)(https?:/)?/\\S*")) {
      address++;
    }
    if (address == 0 || address == given.size()) {
      rewriter.put(token, path(token));
    } else {
      String words = EmbeddedMedia.escaped(String.join(" ", given.subList(0, address)));
      String href = EmbeddedMedia.attribute("href", given.get(address));
      rewriter.put(token, "<a" + href + ">" + words + "</a>");
    }
  }

  private void link(TemplateToken token) {
    TagArguments given = TagArguments.read(token.rest(), w -> w);
    String words = given.from(1).replaceFirst(" ?(true|false)$", "");
    rewriter.put(
        token,
        rewriter.isHtml
            ? "<a href=\""
                + EmbeddedMedia.escaped(given.word(0))
                + "\">"
                + (words.isEmpty() ? given.word(0) : words)
                + "</a>"
            : "[" + (words.isEmpty() ? given.word(0) : words) + "](<" + given.word(0) + ">)");
  }

  private void said(TemplateToken token, String what) {
    rewriter.say(Rule.TEMPLATE, token, token.name(), "{% " + shown(token.name()) + " %}: " + what);
  }

  private static String shown(String words) {
    return words.length() > 60 ? words.substring(0, 60) + "…" : words;
  }
}
