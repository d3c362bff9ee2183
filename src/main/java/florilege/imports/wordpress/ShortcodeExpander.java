package florilege.imports.wordpress;

import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.source.Export;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.nio.CharBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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

  private static final Pattern START =
      Pattern.compile("\\[([A-Za-z][A-Za-z0-9_-]{0,60})(?=[\\s=:\\]/])");

  /** A formula, as WordPress.com and Jetpack have it. */
  private static final Pattern LATEX =
      Pattern.compile(
          "\\$latex[\\s\u00A0]+([^$]{1,2000}?)(?:&(?:amp;)?(?:bg|fg|s)=[^$&]{0,40}+){0,9}+\\$");

  /** HTML in which brackets are what they are. */
  private static final Pattern VERBATIM = Pattern.compile("(?i)<(pre|code)\\b[^>]{0,1000}+>");

  private static final Pattern VERBATIM_END = Pattern.compile("(?i)</(pre|code)>");

  private static final int MOST_NAMED = 20;

  private final WxrChannel channel;
  private final ShortcodeHtml meanings;
  private final Export export;
  private final Problems problems;

  ShortcodeExpander(WxrChannel channel, Export export, Problems problems) {
    this.channel = channel;
    this.meanings = new ShortcodeHtml(channel, export, problems);
    this.export = export;
    this.problems = problems;
  }

  /** The content of an article with the blocks in it that articles share. */
  String withReusableBlocks(String content, WxrPost post) {
    ReusableBlocks blocks = new ReusableBlocks(channel);
    String expanded = blocks.expand(content);
    blocks.missing().forEach(id -> post.report(export, problems, "the reusable block " + id));
    return expanded;
  }

  /**
   * A text without shortcodes.
   *
   * @param html of it
   * @param notes that stood in it, in HTML
   */
  record Expanded(String html, List<String> notes) {}

  /**
   * The text of an article with HTML in place of its shortcodes.
   *
   * @param notesBefore how many notes of it stand elsewhere
   */
  Expanded expand(String content, WxrPost post, int notesBefore) {
    Set<String> removed = new LinkedHashSet<>();
    ShortcodeNotes notes = new ShortcodeNotes(notesBefore);
    String html = new Expansion(content, post, removed, notes).html();
    if (!removed.isEmpty()) {
      String title = HtmlToMarkdown.plain(post.item().text("title"));
      problems.add(
          Rule.SHORTCODE,
          export.at(post.item().line()),
          shown(removed) + " in '" + title + "' was taken out");
    }
    String noted = outsideVerbatim(html, notes::replaceDoubles);
    return new Expanded(LATEX.matcher(noted).replaceAll("<tex>$1</tex>"), notes.all());
  }

  /** Changes what stands outside of code. */
  private static String outsideVerbatim(String html, UnaryOperator<String> change) {
    ClosingTags ends = new ClosingTags(html, VERBATIM_END);
    StringBuilder changed = new StringBuilder();
    int at = 0;
    Matcher verbatim = VERBATIM.matcher(html);
    while (verbatim.find(at)) {
      int end = ends.of(verbatim.group(1), verbatim.end()).orElse(html.length());
      changed.append(change.apply(html.substring(at, verbatim.start())));
      changed.append(html, verbatim.start(), end);
      at = end;
    }
    return changed.append(change.apply(html.substring(at))).toString();
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
    private final ShortcodeNotes notes;
    private final ClosingTags ends;
    private final ClosingTags starts;
    private final NavigableSet<Integer> removedEnds = new TreeSet<>();
    private final StringBuilder html = new StringBuilder();

    /** How much of the content has been dealt with. */
    private int at;

    Expansion(String content, WxrPost post, Set<String> removed, ShortcodeNotes notes) {
      this.content = content;
      this.post = post;
      this.removed = removed;
      this.notes = notes;
      this.ends = new ClosingTags(content, END);
      this.starts = new ClosingTags(content, START);
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
      Optional<Integer> end = end(tag);
      Optional<CharSequence> inside = end.map(e -> CharBuffer.wrap(content, tag.end(), e));
      Optional<String> meaning =
          note(tag, inside).or(() -> meanings.of(tag, inside, post, this::within));
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

    /**
     * Where a tag ends. One that shows something has an end of its own only before the next of its
     * kind begins.
     */
    private Optional<Integer> end(Shortcode tag) {
      Optional<Integer> end = tag.isEmpty() ? Optional.empty() : ends.of(tag.name(), tag.end());
      boolean next =
          end.isPresent()
              && EmbedAddresses.isEmbed(tag.kind())
              && starts.of(tag.name(), tag.end()).orElse(Integer.MAX_VALUE) < end.get();
      return next ? Optional.empty() : end;
    }

    private Optional<String> note(Shortcode tag, Optional<CharSequence> inside) {
      String name = tag.value("name");
      boolean is = ShortcodeNotes.isNote(tag.kind()) && (inside.isPresent() || notes.has(name));
      return is
          ? Optional.of(notes.call(name, within(inside.orElse("").toString())))
          : Optional.empty();
    }

    private int behind(int end) {
      return content.indexOf(']', end) + 1;
    }

    private String within(String inside) {
      return new Expansion(inside, post, removed, notes).html();
    }
  }
}
