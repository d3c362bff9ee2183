package florilege.imports.wordpress;

import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.xml.XmlExport;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.nio.CharBuffer;
import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces the shortcodes in an article of WordPress. What has a meaning on paper becomes the HTML
 * for it; the tags of others are taken out, what stands between them is kept, and it is said; and
 * brackets that only might be some are left alone.
 */
final class ShortcodeExpander {

  private static final Pattern END = Pattern.compile("\\[/([A-Za-z][A-Za-z0-9_-]{0,60})]");

  /** A formula, as WordPress.com and Jetpack have it. */
  private static final Pattern LATEX =
      Pattern.compile(
          "\\$latex[\\s\u00A0]+([^$]{1,2000}?)(?:&(?:amp;)?(?:bg|fg|s)=[^$&]{0,40}+){0,9}+\\$");

  /** HTML in which brackets are what they are. */
  private static final Pattern VERBATIM = Pattern.compile("(?i)<(pre|code)\\b[^>]{0,1000}+>");

  private static final Pattern VERBATIM_END = Pattern.compile("(?i)</(pre|code)>");

  private static final int MOST_NAMED = 20;

  private final ShortcodeHtml meanings;
  private final XmlExport export;
  private final Problems problems;

  ShortcodeExpander(WxrChannel channel, XmlExport export, Problems problems) {
    this.meanings = new ShortcodeHtml(channel);
    this.export = export;
    this.problems = problems;
  }

  /** The text of an article with HTML in place of its shortcodes. */
  String expand(String content, WxrPost post) {
    Set<String> removed = new LinkedHashSet<>();
    String html = new Expansion(content, post, removed).html();
    if (!removed.isEmpty()) {
      String title = HtmlToMarkdown.plain(post.item().text("title"));
      problems.add(
          Rule.SHORTCODE,
          export.at(post.item().line()),
          shown(removed) + " in '" + title + "' was taken out");
    }
    return LATEX.matcher(html).replaceAll("<tex>$1</tex>");
  }

  private static String shown(Set<String> names) {
    String first =
        names.stream()
            .limit(MOST_NAMED)
            .map(name -> "[" + name + "]")
            .collect(Collectors.joining(", "));
    return names.size() > MOST_NAMED
        ? first + " and " + (names.size() - MOST_NAMED) + " others"
        : first;
  }

  /** One pass through a text. */
  private final class Expansion {
    private final String content;
    private final WxrPost post;
    private final Set<String> removed;
    private final ClosingTags ends;
    private final NavigableSet<Integer> removedEnds = new TreeSet<>();
    private final StringBuilder html = new StringBuilder();

    /** How much of the content has been dealt with. */
    private int at;

    Expansion(String content, WxrPost post, Set<String> removed) {
      this.content = content;
      this.post = post;
      this.removed = removed;
      this.ends = new ClosingTags(content, END);
    }

    String html() {
      ClosingTags verbatimEnds = new ClosingTags(content, VERBATIM_END);
      Matcher tag = Shortcode.TAG.matcher(content);
      Matcher verbatim = VERBATIM.matcher(content);
      boolean more = verbatim.find();
      while (tag.find(at)) {
        while (more && verbatim.end() <= tag.start()) {
          if (verbatim.start() >= at) {
            verbatimEnds.of(verbatim.group(1), verbatim.end()).ifPresent(this::copy);
          }
          more = verbatim.find(Math.max(at, verbatim.end()));
        }
        if (at <= tag.start()) {
          replace(Shortcode.of(tag));
        }
      }
      copy(content.length());
      return html.toString();
    }

    /** Copies up to an offset, without the ends of tags that were taken out. */
    private void copy(int to) {
      if (to <= at) {
        return;
      }
      for (int end : removedEnds.subSet(at, to)) {
        html.append(content, at, end);
        at = behind(end);
      }
      html.append(content, at, to);
      at = to;
    }

    private void replace(Shortcode tag) {
      copy(tag.start());
      if (tag.isEscaped()) {
        at++;
        copy(tag.end());
        at++;
        return;
      }
      Optional<Integer> end = tag.isEmpty() ? Optional.empty() : ends.of(tag.name(), tag.end());
      Optional<CharSequence> inside = end.map(e -> CharBuffer.wrap(content, tag.end(), e));
      Optional<String> meaning = meanings.of(tag, inside, post, this::within);
      if (meaning.isPresent()) {
        html.append(meaning.get());
        at = end.map(this::behind).orElse(tag.end());
      } else if (end.isPresent() || tag.hasNamed()) {
        removed.add(tag.kind());
        end.ifPresent(removedEnds::add);
        at = tag.end();
      } else {
        copy(tag.end());
      }
    }

    private int behind(int end) {
      return content.indexOf(']', end) + 1;
    }

    private String within(String inside) {
      return new Expansion(inside, post, removed).html();
    }
  }
}
