package florilege.sites.hugo;

import florilege.data.fields.FieldReader;
import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;

/** Reads which Markdown a Hugo site has, after its settings. */
final class HugoMarkdownVariant {

  private HugoMarkdownVariant() {}

  /**
   * The dialect after {@code enableEmoji} and {@code markup.goldmark}.
   *
   * @param markup the settings of that name
   */
  static MarkdownVariant dialect(FieldReader site, FieldReader markup) {
    FieldReader goldmark = markup.section("goldmark");
    FieldReader extensions = goldmark.section("extensions");
    FieldReader extras = extensions.section("extras");
    FieldReader attribute = goldmark.section("parser").section("attribute");
    boolean struck = extensions.flag("strikethrough", true);
    boolean deleted = extras.section("delete").flag("enable", false);
    return MarkdownVariant.GOLDMARK
        .with(Mark.EMOJI, site.flag("enableemoji", false))
        .with(Mark.HARD_WRAPS, goldmark.section("renderer").flag("hardwraps", false))
        .with(Mark.STRIKETHROUGH, struck || deleted)
        .with(Mark.SINGLE_TILDE_STRIKETHROUGH, struck)
        .with(Mark.HEADING_ATTRIBUTES, attribute.flag("title", true))
        .with(Mark.ATTRIBUTES, attribute.flag("block", false))
        .with(Mark.PLUS_INSERTION, extras.section("insert").flag("enable", false))
        .with(Mark.HIGHLIGHT, extras.section("mark").flag("enable", false))
        .with(Mark.SUBSCRIPT, extras.section("subscript").flag("enable", false))
        .with(Mark.SUPERSCRIPT, extras.section("superscript").flag("enable", false));
  }
}
