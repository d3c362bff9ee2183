package florilege.sites.liquid;

import florilege.sites.templates.BlockTags;
import florilege.sites.templates.EmbedTags;
import florilege.sites.templates.EmbeddedMedia;
import florilege.sites.templates.FileExcerpt;
import florilege.sites.templates.TemplateRewriter;
import florilege.sites.templates.TemplateToken;
import florilege.text.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows a listing that lies in a file of its own, <code>{% include_code A title lang:rust hello.rs
 * from:2 to:10 %}</code>, as Octopress, Hexo and Pelican have it.
 */
final class IncludedListing {

  private static final Pattern OPTION =
      Pattern.compile(":?(?<name>[a-z_]{1,20}):(?<value>[\\w,+#-]{0,60})");

  private final TemplateRewriter rewriter;
  private String title = "";
  private String file = "";
  private String language = "";
  private String first = "";
  private String last = "";

  private IncludedListing(TemplateRewriter rewriter) {
    this.rewriter = rewriter;
  }

  /** Puts the listing in the place of the tag; whether its file is there. */
  static boolean show(TemplateRewriter rewriter, TemplateToken token) {
    IncludedListing code = new IncludedListing(rewriter);
    code.read(token.rest());
    List<String> folders = rewriter.page.site().inclusions();
    if (!rewriter.has(code.file, folders)) {
      return false;
    }
    Optional<MappedText> draft =
        rewriter
            .open(token, code.file, folders, FileExcerpt.of(code.first + ":" + code.last))
            .map(TemplateRewriter::done);
    draft.ifPresentOrElse(
        text -> rewriter.put(token, code.listing(text)),
        () -> new EmbedTags(rewriter).missing(token, code.file));
    return true;
  }

  /** Which of the words is the file tells that it is there; else it is the last one. */
  private void read(String written) {
    List<String> words = new ArrayList<>();
    for (String word : written.split("\\s+")) {
      Matcher option = OPTION.matcher(word);
      if (option.matches()) {
        option(option.group("name"), option.group("value"));
      } else {
        words.add(word.replaceAll("^[\"']|[\"']$", ""));
      }
    }
    List<String> folders = rewriter.page.site().inclusions();
    file =
        words.stream()
            .filter(word -> !word.isEmpty() && rewriter.has(word, folders))
            .reduce((before, after) -> after)
            .orElse(words.isEmpty() ? "" : words.get(words.size() - 1));
    words.remove(words.lastIndexOf(file));
    title = String.join(" ", words);
    if (language.isEmpty()) {
      language =
          file.replaceFirst("^.*/", "").replaceFirst("^[^.]*\\.?", "").replaceFirst("^.*\\.", "");
    }
  }

  private void option(String name, String value) {
    String[] ends = value.split("-", 2);
    switch (name) {
      case "lang" -> language = value.toLowerCase(Locale.ROOT);
      case "start", "from" -> first = number(value);
      case "end", "to" -> last = number(value);
      case "range", "lines" -> {
        first = number(ends[0]);
        last = number(ends[ends.length - 1]);
      }
      default -> {} // such as marked lines, which are not marked here
    }
  }

  private static String number(String value) {
    return value.matches("\\d{1,9}") ? value : "";
  }

  private MappedText listing(MappedText code) {
    MappedText listing = BlockTags.fenced(rewriter, code, language);
    String name = "<p class=\"file-name\"><code>" + EmbeddedMedia.escaped(file) + "</code></p>";
    String caption = title.isEmpty() ? "" : "<figcaption>\n\n" + title + "\n\n</figcaption>";
    return listing
        .edit()
        .put("\n<figure class=\"listing\">" + name + "\n\n")
        .keep(listing.text().length())
        .put("\n\n" + caption + "</figure>\n\n")
        .done();
  }
}
