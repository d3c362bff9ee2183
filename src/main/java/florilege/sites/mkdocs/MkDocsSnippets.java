package florilege.sites.mkdocs;

import florilege.sites.templates.EmbedTags;
import florilege.sites.templates.FileExcerpt;
import florilege.sites.templates.TagArguments;
import florilege.sites.templates.TemplateRewriter;
import florilege.sites.templates.TemplateToken;
import florilege.text.source.MappedText;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Expands what MkDocs takes in from other files: the snippets of PyMdown, {@code --8<-- "file"}, in
 * code too, and the tags of its plugins, <code>{% include-markdown "file" %}</code>. See
 * facelessuser.github.io/pymdown-extensions/extensions/snippets.
 */
final class MkDocsSnippets {

  /**
   * A snippet, or the mark before and behind a list of them; a tag of a plugin; or what a program
   * says of itself: {@code ::: package.name} and settings.
   */
  private static final Pattern TAG =
      Pattern.compile(
          "(?m)^[ \\t>]*(?<what>(?<escape>;)?-{1,20}8<-{1,20}(?:[ \\t]+\"(?<snippet>[^\"\\n]{0,500})\")?"
              + "|\\{%-?\\s{1,99}include(?:-markdown)?\\s{1,99}[\"'](?<file>[^\"'\\n]{1,500})[\"'](?<given>[^%]{0,2000})%\\}"
              + "|:::[ \\t]+(?<program>\\w{1,60}(?:\\.\\w{1,60})+)(?:\\n[ ]{4}[^\\n]*+)*+)[ \\t]*$");

  private final TemplateRewriter rewriter;

  private MkDocsSnippets(TemplateRewriter rewriter) {
    this.rewriter = rewriter;
  }

  static MappedText expand(TemplateRewriter rewriter) {
    MkDocsSnippets snippets = new MkDocsSnippets(rewriter);
    Matcher found = TAG.matcher(rewriter.text);
    int list = -1;
    while (found.find()) {
      int start = found.start("what");
      int end = found.end("what");
      if (found.group("escape") != null) {
        rewriter.drop(start, start + 1);
      } else if (found.group("program") != null) {
        snippets.program(token(start, end, found.group("program")));
      } else if (found.group("file") != null) {
        snippets.plugin(token(start, end, found.group("file")), found.group("given"));
      } else if (found.group("snippet") != null) {
        snippets.snippet(token(start, end, found.group("snippet")));
      } else if (list < 0) {
        rewriter.drop(start, end);
        list = end;
      } else {
        snippets.list(list, start);
        rewriter.drop(start, end);
        list = -1;
      }
    }
    return rewriter.done();
  }

  private static TemplateToken token(int start, int end, String file) {
    return new TemplateToken(TemplateToken.Kind.TAG, start, end, "8<", file);
  }

  /** Each line of a list is a snippet. */
  private void list(int from, int to) {
    for (int start = from, end; start < to; start = end + 1) {
      end = rewriter.text.indexOf('\n', start);
      end = end < 0 ? to : Math.min(end, to);
      String line = rewriter.text.substring(start, end);
      String file = line.strip();
      if (!file.isEmpty()) {
        int first = start + line.indexOf(file);
        snippet(token(first, first + file.length(), file.replaceAll("^[\"']|[\"']$", "")));
      }
    }
  }

  /** A file, or lines or a part of it; what begins with {@code ;} is a remark. */
  private void snippet(TemplateToken token) {
    String written = token.rest();
    if (written.startsWith(";") || written.isBlank()) {
      rewriter.drop(token);
      return;
    }
    String[] parts = written.split(":(?!//)", 2);
    String wanted = parts.length == 1 ? "" : parts[1].strip();
    boolean toTheEnd = wanted.matches("\\d{1,9}");
    FileExcerpt excerpt =
        wanted.isEmpty() ? FileExcerpt.WHOLE : FileExcerpt.of(toTheEnd ? wanted + ":" : wanted);
    List<String> folders =
        Stream.concat(rewriter.page.site().inclusions().stream(), Stream.of(rewriter.folder()))
            .toList();
    put(token, parts[0].strip(), folders, excerpt, mapped -> mapped);
  }

  private void program(TemplateToken token) {
    if (!rewriter.code.at(token.start())) {
      new EmbedTags(rewriter).otherFile(token);
    }
  }

  /** In code, the tag of a plugin may be shown: many programs spell theirs alike. */
  private void plugin(TemplateToken token, String arguments) {
    TagArguments given = TagArguments.read(arguments, word -> word);
    List<String> folders =
        Stream.concat(Stream.of(rewriter.folder()), rewriter.page.site().inclusions().stream())
            .toList();
    if (rewriter.code.at(token.start()) && !rewriter.has(token.rest(), folders)) {
      return;
    }
    put(token, token.rest(), folders, FileExcerpt.WHOLE, mapped -> between(mapped, given));
  }

  private void put(
      TemplateToken token,
      String file,
      List<String> folders,
      FileExcerpt excerpt,
      UnaryOperator<MappedText> wanted) {
    rewriter
        .open(token, file, folders, excerpt)
        .map(MkDocsSnippets::expand)
        .map(wanted)
        .ifPresentOrElse(
            mapped -> rewriter.put(token, rewriter.indented(token, mapped)),
            () -> new EmbedTags(rewriter).missing(token, file));
  }

  /** What stands between two words of a text, as far as they are in it. */
  private static MappedText between(MappedText mapped, TagArguments given) {
    String text = mapped.text();
    String first = given.get("start");
    int start = first.isEmpty() ? -1 : text.indexOf(first);
    int from = start < 0 ? 0 : start + first.length();
    int end = given.get("end").isEmpty() ? -1 : text.indexOf(given.get("end"), from);
    return mapped.edit().skip(from).keep(end < 0 ? text.length() : end).skip(text.length()).done();
  }
}
