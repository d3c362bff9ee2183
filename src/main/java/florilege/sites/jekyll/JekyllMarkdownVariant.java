package florilege.sites.jekyll;

import florilege.data.fields.FieldReader;
import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;
import java.util.Locale;
import java.util.Set;

/** Reads which Markdown a Jekyll site has, after its settings. */
final class JekyllMarkdownVariant {

  private JekyllMarkdownVariant() {}

  /** The dialect after {@code markdown}, the settings of that parser, and {@code plugins}. */
  static MarkdownVariant dialect(FieldReader site) {
    boolean emoji =
        site.texts("plugins", "gems").stream().anyMatch(plugin -> plugin.value().equals("jemoji"));
    return parser(site).with(Mark.EMOJI, emoji);
  }

  private static MarkdownVariant parser(FieldReader site) {
    String parser = site.text("markdown").value().toLowerCase(Locale.ROOT);
    if (parser.startsWith("commonmark")) {
      boolean breaks = has(site.section("commonmark"), "options", "HARDBREAKS");
      return MarkdownVariant.GITHUB.with(Mark.HARD_WRAPS, breaks);
    } else if (Set.of("redcarpet", "rdiscount", "maruku").contains(parser)) {
      boolean breaks = has(site.section("redcarpet"), "extensions", "hard_wrap");
      return MarkdownVariant.BASIC.with(Mark.HARD_WRAPS, breaks);
    }
    boolean breaks = site.section("kramdown").flag("hard-wrap", false);
    return MarkdownVariant.KRAMDOWN.with(Mark.HARD_WRAPS, breaks);
  }

  private static boolean has(FieldReader section, String key, String option) {
    return section.texts(key).stream().anyMatch(said -> said.value().equalsIgnoreCase(option));
  }
}
