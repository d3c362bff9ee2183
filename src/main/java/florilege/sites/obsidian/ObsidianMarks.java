package florilege.sites.obsidian;

import florilege.sites.templates.EmbeddedMedia;
import florilege.sites.templates.TagArguments;
import florilege.sites.templates.TemplateRewriter;
import florilege.sites.templates.TemplateToken;
import florilege.text.source.MappedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what only Obsidian knows into Markdown: remarks between percent signs and the names of
 * blocks are taken out, pictures get their sizes, and a note that is shown within another becomes a
 * link to it. See help.obsidian.md, Basic formatting syntax and Embed files.
 */
final class ObsidianMarks {

  private static final Pattern MARK =
      Pattern.compile(
          "(?m)(?<remark>%%)"
              + "|!\\[\\[(?<file>[^\\[\\]|\\n#^]{1,300})(?<part>[#^][^\\[\\]|\\n]{0,300})?(?<given>(?:\\|[^\\[\\]|\\n]{0,300}){0,3})]]"
              + "|!\\[(?<alt>[^\\[\\]\\n]{0,300}?)(?<=[\\[|])(?<size>\\d{1,5}(?:x\\d{1,5})?)]\\((?<source><[^<>\\n]{1,500}>|[^\\s()]{1,500})(?:[ \\t]+\"(?<title>[^\"\\n]{0,300})\")?\\)"
              + "|\\[\\[(?<note>[^\\[\\]|\\n#^]{0,300})#\\^[\\w-]{1,100}(?<words>\\|[^\\[\\]\\n]{0,300})?]]"
              + "|(?<block>(?<=\\S)[ \\t]+\\^[A-Za-z0-9-]{1,60}[ \\t]*$)");

  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})(?:x(\\d{1,5}))?");

  private final TemplateRewriter rewriter;

  private ObsidianMarks(TemplateRewriter rewriter) {
    this.rewriter = rewriter;
  }

  static MappedText expand(TemplateRewriter rewriter) {
    ObsidianMarks marks = new ObsidianMarks(rewriter);
    Matcher found = MARK.matcher(rewriter.text);
    for (int at = 0; at <= rewriter.text.length() && found.find(at); ) {
      at = rewriter.code.at(found.start()) ? found.start() + 1 : marks.mark(found);
    }
    return rewriter.done();
  }

  /** Rewrites a mark; gives the offset behind it. */
  private int mark(Matcher found) {
    TemplateToken token =
        new TemplateToken(TemplateToken.Kind.TAG, found.start(), found.end(), "mark", "");
    if (found.group("remark") != null) {
      int end = rewriter.text.indexOf("%%", found.end());
      rewriter.drop(found.start(), end < 0 ? rewriter.text.length() : end + 2);
      return end < 0 ? rewriter.text.length() + 1 : end + 2;
    } else if (found.group("file") != null) {
      embed(token, found);
    } else if (found.group("size") != null) {
      String source = found.group("source").replaceAll("^<|>$", "");
      String title = found.group("title") == null ? "" : found.group("title");
      String alt = found.group("alt").replaceFirst("\\|$", "");
      picture(token, source, alt, found.group("size"), title);
    } else if (found.group("note") != null) {
      String words = found.group("words") == null ? "" : found.group("words");
      String note = found.group("note").strip();
      rewriter.put(
          token, note.isEmpty() ? words.replaceFirst("^\\|", "") : "[[" + note + words + "]]");
    } else {
      rewriter.put(token, "");
    }
    return found.end();
  }

  private void embed(TemplateToken token, Matcher found) {
    String file = found.group("file").strip();
    if (!EmbeddedMedia.isPicture(file)) {
      String part = found.group("part") == null ? "" : found.group("part");
      String target = file + (part.startsWith("#^") ? "" : part);
      rewriter.put(token, "[[" + target + found.group("given") + "]]");
      return;
    }
    String alt = "";
    String size = "";
    for (String given : found.group("given").split("\\|")) {
      boolean isSize = SIZE.matcher(given.strip()).matches();
      size = isSize ? given.strip() : size;
      alt = isSize || given.isBlank() ? alt : given.strip();
    }
    picture(token, file, alt, size, "");
  }

  private void picture(TemplateToken token, String source, String alt, String size, String title) {
    Map<String, String> more = new HashMap<>();
    more.put("title", title);
    Matcher numbers = SIZE.matcher(size);
    if (numbers.matches()) {
      more.put("width", numbers.group(1));
      more.put("height", numbers.group(2) == null ? "" : numbers.group(2));
    }
    String name = source.replaceFirst("^.*/", "").replaceFirst("\\.[^.]*$", "");
    rewriter.put(
        token,
        EmbeddedMedia.picture(
            source, alt.isEmpty() ? name : alt, new TagArguments(List.of(), more)));
  }
}
