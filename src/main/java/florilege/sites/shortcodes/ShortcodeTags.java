package florilege.sites.shortcodes;

import florilege.problem.Rule;
import florilege.sites.templates.BlockTags;
import florilege.sites.templates.EmbedTags;
import florilege.sites.templates.EmbeddedMedia;
import florilege.sites.templates.FileExcerpt;
import florilege.sites.templates.TagArguments;
import florilege.sites.templates.TagPairs;
import florilege.sites.templates.TemplatePage;
import florilege.sites.templates.TemplateRewriter;
import florilege.sites.templates.TemplateToken;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Expands the shortcodes of Hugo, Zola and Quarto. In code only those are touched that are to be
 * printed: what else is there was written to be seen.
 */
public final class ShortcodeTags {

  private static final Set<String> RAW =
      Set.of("raw", "rawhtml", "html", "unsafe", "markdown", "md", "center", "div", "section");

  private static final Set<String> FORMULAS = Set.of("math", "katex", "mathjax", "latex");

  private final TemplateRewriter rewriter;
  private final Function<String, List<TemplateToken>> scanner;
  private final List<TemplateToken> tokens;
  private final TagPairs pairs;
  private final BlockTags blocks;
  private final EmbedTags embeds;

  private ShortcodeTags(TemplateRewriter rewriter, Function<String, List<TemplateToken>> scanner) {
    this.rewriter = rewriter;
    this.scanner = scanner;
    this.tokens = scanner.apply(rewriter.text);
    this.pairs = TagPairs.of(tokens);
    this.blocks = new BlockTags(rewriter);
    this.embeds = new EmbedTags(rewriter);
  }

  /**
   * Expands the shortcodes of a text.
   *
   * @param scanner finds them, as the program writes them
   */
  public static MappedText expand(
      MappedText text,
      TemplatePage page,
      ProblemCollector remarks,
      Function<String, List<TemplateToken>> scanner) {
    return text.text().contains("{{") || text.text().contains("{%")
        ? new ShortcodeTags(new TemplateRewriter(text, page, remarks), scanner).expand()
        : text;
  }

  private MappedText expand() {
    for (int i = 0; i < tokens.size(); i++) {
      if (!rewriter.isPast(tokens.get(i))) {
        token(i);
      }
    }
    return rewriter.done();
  }

  private void token(int index) {
    TemplateToken token = tokens.get(index);
    boolean code = rewriter.code.at(token.start());
    if (token.is(TemplateToken.Kind.ESCAPED)) {
      rewriter.put(
          token,
          rewriter.isHtml
              ? EmbeddedMedia.escaped(token.rest())
              : code ? token.rest() : token.rest().replaceAll("([\\\\`*_<>\\[\\]$])", "\\\\$1"));
    } else if (code) {
      return;
    } else if (token.is(TemplateToken.Kind.END)) {
      end(token, index);
    } else {
      begin(token, index);
    }
  }

  private void end(TemplateToken token, int index) {
    if (!pairs.has(index)) {
      rewriter.drop(token);
    } else if (FORMULAS.contains(token.name())) {
      rewriter.put(token, "$$");
    } else {
      blocks.close(token, tokens.get(pairs.of(index)));
    }
  }

  private void begin(TemplateToken token, int index) {
    TagArguments given = TagArguments.read(token.rest(), word -> word);
    boolean pair = pairs.has(index);
    switch (token.name()) {
      case "ref", "relref" ->
          rewriter.put(token, given.get("path").isEmpty() ? given.word(0) : given.get("path"));
      case "param" -> param(token, given);
      case "kbd" -> rewriter.put(token, "<kbd>" + EmbeddedMedia.escaped(given.from(0)) + "</kbd>");
      case "highlight", "code", "mermaid" -> listing(token, index);
      case "comment" ->
          rewriter.drop(token.start(), pair ? tokens.get(pairs.of(index)).end() : token.end());
      case "include", "readfile", "code-include", "gist-file" -> file(token, given);
      default -> {
        boolean known = pair ? paired(token) : embeds.alone(token, given) || picture(token, given);
        if (!known) {
          String what = embeds.words(token, given, pair);
          rewriter.say(Rule.TEMPLATE, token, token.name(), written(token) + ": " + what);
        }
      }
    }
  }

  /** A shortcode as its author knows it, without what it is given. */
  private String written(TemplateToken token) {
    boolean call = "<%".indexOf(rewriter.text.charAt(token.start() + 2)) < 0;
    return call ? token.name() + "()" : "{{< " + token.name() + " >}}";
  }

  /** The text of a file, or a listing of what is not written to be read as a text. */
  private void file(TemplateToken token, TagArguments given) {
    String named = given.get("file", "path", "src", "name");
    String file = named.isEmpty() ? given.word(0) : named;
    List<String> folders =
        Stream.concat(Stream.of(rewriter.folder()), rewriter.page.site().inclusions().stream())
            .toList();
    if (!rewriter.has(file, folders)) {
      embeds.otherFile(
          new TemplateToken(token.kind(), token.start(), token.end(), token.name(), file));
      return;
    }
    String extension = file.replaceFirst("^.*\\.", "").toLowerCase(Locale.ROOT);
    boolean text =
        Set.of("md", "markdown", "mdx", "qmd", "rmd", "html", "htm", "txt").contains(extension);
    String language = given.get("lang", "language", "highlight");
    Optional<TemplateRewriter> other = rewriter.open(token, file, folders, FileExcerpt.WHOLE);
    if (other.isEmpty()) {
      embeds.missing(token, file);
    } else if (text && language.isEmpty() && !given.get("code").equals("true")) {
      rewriter.putApart(token, new ShortcodeTags(other.get(), scanner).expand());
    } else {
      String shown = language.isEmpty() ? extension : language;
      rewriter.putApart(token, BlockTags.fenced(rewriter, other.get().done(), shown));
    }
  }

  private boolean paired(TemplateToken token) {
    if (FORMULAS.contains(token.name())) {
      rewriter.put(token, "$$");
      return true;
    } else if (RAW.contains(token.name())) {
      rewriter.drop(token);
      return true;
    }
    return blocks.open(token);
  }

  private boolean picture(TemplateToken token, TagArguments given) {
    String source = given.get("src", "image", "url", "path", "file");
    if (!EmbeddedMedia.isPicture(source)) {
      return false;
    }
    embeds.figure(token, given, source);
    return true;
  }

  private void param(TemplateToken token, TagArguments given) {
    String name = given.get("name").isEmpty() ? given.word(0) : given.get("name");
    rewriter
        .names
        .value("page." + name)
        .or(() -> rewriter.names.value("site." + name))
        .or(() -> rewriter.names.value("site.params." + name))
        .ifPresentOrElse(
            value -> rewriter.put(token, value),
            () -> {
              rewriter.say(
                  Rule.TEMPLATE,
                  token,
                  name,
                  "nobody knows here what the parameter " + name + " is, taken out");
              rewriter.drop(token);
            });
  }

  private void listing(TemplateToken token, int index) {
    if (!pairs.has(index)) {
      rewriter.drop(token);
      return;
    }
    TemplateToken end = tokens.get(pairs.of(index));
    String language = TagArguments.read(token.rest(), word -> word).word(0);
    rewriter.line(
        token,
        blocks.opening(
            token.end(), end.start(), token.name().equals("mermaid") ? "mermaid" : language));
    for (TemplateToken inner : tokens.subList(index + 1, pairs.of(index))) {
      if (inner.is(TemplateToken.Kind.ESCAPED)) {
        rewriter.put(inner, inner.rest());
      }
    }
    rewriter.line(end, blocks.ending(token.end(), end.start()));
  }
}
