package florilege.sites.folder;

import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the plug-ins that a site in JavaScript gives its parser of Markdown. */
public final class MarkdownPlugins {

  /** Plug-ins of markdown-it and remark, by a word in the settings or in {@code package.json}. */
  private static final Map<String, Mark> PLUGINS =
      Map.ofEntries(
          Map.entry("markdown-it-attrs", Mark.ATTRIBUTES),
          Map.entry("markdown-it-footnote", Mark.INLINE_NOTES),
          Map.entry("markdown-it-emoji", Mark.EMOJI),
          Map.entry("eleventy-plugin-emoji", Mark.EMOJI),
          Map.entry("gatsby-remark-emoji", Mark.EMOJI),
          Map.entry("remark-emoji", Mark.EMOJI),
          Map.entry("remark-breaks", Mark.HARD_WRAPS),
          Map.entry("markdown-it-mark", Mark.HIGHLIGHT),
          Map.entry("markdown-it-sub", Mark.SUBSCRIPT),
          Map.entry("markdown-it-sup", Mark.SUPERSCRIPT),
          Map.entry("remark-sub-super", Mark.SUBSCRIPT),
          Map.entry("markdown-it-ins", Mark.PLUS_INSERTION));

  private static final Pattern BREAKS = Pattern.compile("\\bbreaks['\"]?\\s*:\\s*true\\b");

  private MarkdownPlugins() {}

  /**
   * The usual dialect with what plug-ins and {@code breaks: true} turn on.
   *
   * @param program settings that are a program, and {@code package.json}
   */
  public static MarkdownVariant dialect(String program, MarkdownVariant usual) {
    MarkdownVariant dialect = usual;
    for (Map.Entry<String, Mark> plugin : PLUGINS.entrySet()) {
      dialect = program.contains(plugin.getKey()) ? dialect.with(plugin.getValue(), true) : dialect;
    }
    return BREAKS.matcher(program).find() ? dialect.with(Mark.HARD_WRAPS, true) : dialect;
  }
}
