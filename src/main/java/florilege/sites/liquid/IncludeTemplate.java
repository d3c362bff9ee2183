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
import java.util.regex.Matcher;
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
          "(?i)<(?:script|style|form|input(?![^>]{0,300}type=[\"']?(?:radio|checkbox)\\b)|button|select|textarea|ins|link|meta|nav)\\b");

  /** What chooses one of several tabs, all of which stand in a book. */
  private static final Pattern TAB = Pattern.compile("(?i)<input\\b[^>]{0,500}>");

  private final TemplateRewriter rewriter;
  private final TemplateVariables names;
  private final List<TemplateToken> tokens;
  private final TagPairs pairs;
  private final MarkupPosition position;
  private boolean known = true;

  private IncludeTemplate(TemplateRewriter rewriter, TemplateVariables names) {
    this.rewriter = rewriter;
    this.names = names;
    this.tokens = TagScanner.liquid(rewriter.text, true);
    this.pairs = TagPairs.of(tokens);
    this.position = new MarkupPosition(rewriter.text, tokens);
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
    return isText ? Optional.of(withoutTabs(mapped)) : Optional.empty();
  }

  private static MappedText withoutTabs(MappedText mapped) {
    MappedText.Editor editor = mapped.edit();
    Matcher tab = TAB.matcher(mapped.text());
    while (tab.find()) {
      editor.keep(tab.start()).skip(tab.end());
    }
    return editor.done();
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
    if (value.isEmpty() && position.isIdle(token)) {
      rewriter.put(token, "");
      return;
    }
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
      case "for" -> {
        known &= end > index;
        if (known) {
          loop(index, end);
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
      default -> {
        known &= position.isIdle(token);
        if (known) {
          rewriter.put(token, "");
        }
      }
    }
    return index;
  }

  private void assign(TemplateToken token) {
    known &= names.assign(token.rest());
    rewriter.drop(token);
  }

  private void capture(int begin, int end) {
    TemplateToken tag = tokens.get(begin);
    known &= capture(rewriter, tag, tokens.get(end), names);
    rewriter.drop(tag.start(), tokens.get(end).end());
  }

  /**
   * Gives a name to the words between two tags.
   *
   * @return whether all in them is known
   */
  static boolean capture(
      TemplateRewriter rewriter, TemplateToken tag, TemplateToken end, TemplateVariables names) {
    String name = tag.rest().replaceAll("[\"']", "").strip();
    Optional<String> words =
        rewriter
            .part(tag.end(), end.start())
            .flatMap(part -> read(part, names))
            .map(mapped -> mapped.text().strip());
    words.ifPresentOrElse(said -> names.set(name, said), () -> names.forget(name));
    return words.isPresent();
  }

  private void loop(int begin, int end) {
    TemplateToken tag = tokens.get(begin);
    Optional<List<MappedText>> turns = LiquidLoop.turns(rewriter, tag, tokens.get(end), names);
    known &= turns.isPresent();
    rewriter.drop(tag.start(), tag.end());
    turns.ifPresent(all -> all.forEach(turn -> rewriter.put(tag, turn)));
    rewriter.drop(tag.end(), tokens.get(end).end());
  }

  /** Keeps the first of several stretches whose condition holds. */
  private void choice(int begin, int end, int depth) {
    Optional<LiquidBranches.Branch> taken = new LiquidBranches(tokens, pairs, names).taken(begin);
    int last = tokens.get(end).end();
    if (taken.isPresent() && taken.get().opening() < end) {
      int next = taken.get().next();
      rewriter.drop(tokens.get(begin).start(), tokens.get(taken.get().opening()).end());
      go(taken.get().opening() + 1, next, depth + 1);
      rewriter.drop(tokens.get(next).start(), last);
    } else {
      known &= taken.isPresent() || position.isIdle(tokens.get(begin));
      rewriter.drop(tokens.get(begin).start(), last);
    }
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
