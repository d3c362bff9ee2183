package florilege.sites.mdbook;

import florilege.sites.templates.BlockTags;
import florilege.sites.templates.EmbedTags;
import florilege.sites.templates.FileExcerpt;
import florilege.sites.templates.TagArguments;
import florilege.sites.templates.TemplateRewriter;
import florilege.sites.templates.TemplateToken;
import florilege.text.source.MappedText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands what mdBook takes in from other files: <code>{{#include file:2:10}}</code> and its kin.
 * See rust-lang.github.io/mdBook/format/mdbook.html. It does so in code too.
 */
final class MdBookIncludes {

  private static final Pattern TAG =
      Pattern.compile(
          "(?<escape>\\\\)?\\{\\{[ \\t]{0,9}#(?<name>include|rustdoc_include|playground|playpen|title|template)"
              + "[ \\t]+(?<rest>[^}\\n]{0,500})\\}\\}");

  /** A word that a template is given: {@code [[#name]]}, or {@code [[#name else this]]}. */
  private static final Pattern WORD =
      Pattern.compile(
          "\\[\\[#(?<name>[\\w-]{1,60})(?:[ \\t]+(?<otherwise>[^\\]\\n]{0,500}))?\\]\\]");

  private MdBookIncludes() {}

  static MappedText expand(TemplateRewriter rewriter) {
    Matcher found = TAG.matcher(rewriter.text);
    while (found.find()) {
      TemplateToken token =
          new TemplateToken(
              TemplateToken.Kind.TAG,
              found.start(),
              found.end(),
              found.group("name"),
              found.group("rest").strip());
      if (found.group("escape") != null) {
        rewriter.put(token, found.group().substring(1));
      } else {
        tag(rewriter, token);
      }
    }
    return rewriter.done();
  }

  private static void tag(TemplateRewriter rewriter, TemplateToken token) {
    String file = token.rest().split("\\s", 2)[0];
    if (isShown(rewriter, token, file)) {
      return;
    }
    switch (token.name()) {
      case "title" -> rewriter.drop(token);
      case "playground", "playpen" ->
          open(rewriter, token, file, FileExcerpt.WHOLE)
              .ifPresent(
                  mapped -> rewriter.put(token, BlockTags.fenced(rewriter, mapped, rust(token))));
      case "template" ->
          open(rewriter, token, file, FileExcerpt.WHOLE)
              .ifPresent(mapped -> rewriter.put(token, filled(mapped, token)));
      default -> {
        String[] parts = token.rest().split(":", 2);
        FileExcerpt excerpt = parts.length == 1 ? FileExcerpt.WHOLE : FileExcerpt.of(parts[1]);
        open(rewriter, token, parts[0].strip(), excerpt)
            .ifPresent(mapped -> rewriter.put(token, mapped));
      }
    }
  }

  /**
   * Whether a tag within a line of code is there to be seen: its file is not there. One that has a
   * line of its own would have been escaped for that.
   */
  private static boolean isShown(TemplateRewriter rewriter, TemplateToken token, String file) {
    boolean apart = rewriter.isFirst(token.start()) && rewriter.isLast(token.end());
    return rewriter.code.at(token.start())
        && !apart
        && !rewriter.has(file.split(":", 2)[0], List.of(rewriter.folder()));
  }

  /** The text of a file with all that it takes in itself; a placeholder stands for what is not. */
  private static Optional<MappedText> open(
      TemplateRewriter rewriter, TemplateToken token, String file, FileExcerpt excerpt) {
    Optional<MappedText> draft =
        rewriter.open(token, file, List.of(rewriter.folder()), excerpt).map(MdBookIncludes::expand);
    if (draft.isEmpty()) {
      new EmbedTags(rewriter).missing(token, file);
    }
    return draft;
  }

  /** The words behind the fence: {@code rust,editable}. */
  private static String rust(TemplateToken token) {
    return token.rest().replaceFirst("^\\S+", "rust").strip().replaceAll("[\\s,]+", ",");
  }

  private static MappedText filled(MappedText mapped, TemplateToken token) {
    TagArguments given = TagArguments.read(token.rest(), word -> word);
    MappedText.Editor editor = mapped.edit();
    Matcher word = WORD.matcher(mapped.text());
    while (word.find()) {
      String otherwise = word.group("otherwise") == null ? "" : word.group("otherwise");
      String value = given.get(word.group("name"));
      editor.keep(word.start()).put(value.isEmpty() ? otherwise : value).skip(word.end());
    }
    return editor.done();
  }
}
