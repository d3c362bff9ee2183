package florilege.sites.liquid;

import florilege.sites.templates.FileExcerpt;
import florilege.sites.templates.TagArguments;
import florilege.sites.templates.TagPairs;
import florilege.sites.templates.TagScanner;
import florilege.sites.templates.TemplateRewriter;
import florilege.sites.templates.TemplateToken;
import florilege.sites.templates.TemplateVariables;
import florilege.text.source.MappedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Expands a file that a template takes in, as far as it is text: Markdown or HTML with values in it
 * that are known, choices that depend on these, and other such files. One with more logic than that
 * is not read, nor is what serves a site and not its readers: scripts, forms, menus.
 */
final class IncludeTemplate {

  private static final int DEEPEST = 20;

  /** Names of what stands around the text of a page, or is there for its reader to press. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)(?:.*[/_.-])?(?:ads?|adsense|analytics|gtag|tracking|share|sharing|social|disqus|comments?"
              + "|sidebar|nav|navigation|navbar|menu|header|footer|head|search|newsletter|subscribe|signup"
              + "|paginat(?:ion|or)|pager|breadcrumbs?|toc|related|donate|cookies?|mathjax|katex|scripts?|css|styles?)"
              + "(?:[/_.-].*)?");

  private static final Pattern WORKING =
      Pattern.compile(
          "(?i)<(?:script|style|form|input|button|select|textarea|ins|link|meta|nav)\\b");

  private final TemplateRewriter rewriter;
  private final TemplateVariables names;
  private final List<TemplateToken> tokens;
  private final TagPairs pairs;
  private boolean known = true;

  private IncludeTemplate(TemplateRewriter rewriter, TemplateVariables names) {
    this.rewriter = rewriter;
    this.names = names;
    this.tokens = TagScanner.liquid(rewriter.text, true);
    this.pairs = TagPairs.of(tokens);
  }

  /** Whether a file's name says that it is none to read in a book. */
  static boolean isFurniture(String name) {
    return name.length() > 200 || FURNITURE.matcher(name).matches();
  }

  /**
   * What a file says; nothing where it is no text, or is more than that.
   *
   * @param rewriter with the file
   * @param names with the values that it is given
   */
  static Optional<MappedText> read(TemplateRewriter rewriter, TemplateVariables names) {
    IncludeTemplate partial = new IncludeTemplate(rewriter, names);
    partial.go(0, partial.tokens.size(), 0);
    MappedText mapped = rewriter.done();
    boolean isText = partial.known && !WORKING.matcher(mapped.text()).find();
    return isText ? Optional.of(mapped) : Optional.empty();
  }

  private void go(int from, int to, int depth) {
    known &= depth <= DEEPEST;
    for (int i = from; i < to && known; i++) {
      TemplateToken token = tokens.get(i);
      if (token.is(TemplateToken.Kind.VALUE)) {
        value(token);
      } else if (token.is(TemplateToken.Kind.REMARK)) {
        rewriter.drop(token);
      } else {
        i = tag(token, i, depth);
      }
    }
  }

  private void value(TemplateToken token) {
    Optional<String> value = names.value(token.name());
    known &= value.isPresent() && rewriter.hasRoom(value.get());
    if (known) {
      boolean apart = token.name().contains("markdownify");
      rewriter.put(token, apart ? "\n\n" + value.get() + "\n\n" : value.get());
    }
  }

  /** What a tag says; gives the index of the last token that belongs to it. */
  private int tag(TemplateToken token, int index, int depth) {
    int end = pairs.of(index);
    switch (token.name()) {
      case "raw", "endraw" -> rewriter.drop(token);
      case "if", "unless" -> {
        known &= end > index;
        if (known) {
          choice(index, end, depth);
          return end;
        }
      }
      case "comment" -> {
        known &= end > index;
        if (known) {
          rewriter.drop(token.start(), tokens.get(end).end());
          return end;
        }
      }
      case "assign", "set" -> assign(token);
      case "capture" -> {
        known &= end > index;
        if (known) {
          capture(index, end);
          return end;
        }
      }
      case "post_url", "post_path", "asset_path", "link" ->
          rewriter.put(token, LiquidTags.path(token));
      case "include", "include_cached", "include_relative" -> {
        Optional<MappedText> draft = take(rewriter, token, names);
        known &= draft.isPresent();
        draft.ifPresent(text -> rewriter.put(token, text));
      }
      default -> known = false;
    }
    return index;
  }

  private void assign(TemplateToken token) {
    int equals = token.rest().indexOf('=');
    Optional<String> value =
        equals < 0 ? Optional.empty() : names.value(token.rest().substring(equals + 1).strip());
    known &= value.isPresent();
    value.ifPresent(said -> names.set(token.rest().substring(0, equals).strip(), said));
    rewriter.drop(token);
  }

  /** Gives a name to words with values in them that are known, and with nothing else. */
  private void capture(int begin, int end) {
    TemplateToken tag = tokens.get(begin);
    known &=
        tokens.subList(begin + 1, end).stream()
            .allMatch(t -> t.is(TemplateToken.Kind.VALUE) && names.value(t.name()).isPresent());
    if (known) {
      String inside = rewriter.text.substring(tag.end(), tokens.get(end).start()).strip();
      names.set(tag.rest().replaceAll("[\"']", "").strip(), names.fill(inside));
      rewriter.drop(tag.start(), tokens.get(end).end());
    }
  }

  /** Keeps the first of several stretches whose condition holds. */
  private void choice(int begin, int end, int depth) {
    int branch = begin;
    while (branch < end) {
      int next = next(branch, end);
      Optional<Boolean> holds = holds(tokens.get(branch));
      known &= holds.isPresent();
      if (!known) {
        return;
      }
      if (holds.get()) {
        rewriter.drop(tokens.get(begin).start(), tokens.get(branch).end());
        go(branch + 1, next, depth + 1);
        rewriter.drop(tokens.get(next).start(), tokens.get(end).end());
        return;
      }
      branch = next;
    }
    rewriter.drop(tokens.get(begin).start(), tokens.get(end).end());
  }

  /** The index of the next branch of a choice, or of its end. */
  private int next(int branch, int end) {
    for (int i = branch + 1; i < end; i++) {
      TemplateToken token = tokens.get(i);
      if (Set.of("elsif", "elseif", "else").contains(token.name())
          && token.is(TemplateToken.Kind.TAG)) {
        return i;
      } else if (pairs.of(i) > i) {
        i = pairs.of(i);
      }
    }
    return end;
  }

  private Optional<Boolean> holds(TemplateToken token) {
    return switch (token.name()) {
      case "else" -> Optional.of(true);
      case "unless" -> LiquidCondition.holds(token.rest(), names::value).map(holds -> !holds);
      default -> LiquidCondition.holds(token.rest(), names::value);
    };
  }

  /** The text of the file that a tag names, if there is one. */
  static Optional<MappedText> take(
      TemplateRewriter rewriter, TemplateToken token, TemplateVariables names) {
    TagArguments given = TagArguments.read(token.rest(), names::meaning);
    String file = given.word(0);
    List<String> folders =
        token.name().equals("include_relative")
            ? List.of(rewriter.pageFolder())
            : rewriter.page.site().inclusions();
    if (file.isEmpty() || isFurniture(file) || !rewriter.has(file, folders)) {
      return Optional.empty();
    }
    return rewriter
        .open(token, file, folders, FileExcerpt.WHOLE)
        .flatMap(other -> read(other, names.with(given.named())));
  }

  /**
   * HTML whose lines begin at the margin, so that none of them is taken for code: it was written
   * without a thought of Markdown.
   */
  static MappedText flush(MappedText mapped) {
    String text = mapped.text();
    if (!text.stripLeading().startsWith("<") || text.contains("<pre") || text.contains("```")) {
      return mapped;
    }
    MappedText.Editor editor = mapped.edit();
    for (int start = 0, end; start < text.length(); start = end) {
      end = text.indexOf('\n', start) + 1;
      end = end == 0 ? text.length() : end;
      int first = start;
      while (first < end && " \t".indexOf(text.charAt(first)) >= 0) {
        first++;
      }
      editor.skip(first).keep(end);
    }
    return editor.done();
  }
}
