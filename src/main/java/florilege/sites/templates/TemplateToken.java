package florilege.sites.templates;

/**
 * Marks a piece of a template language in a text.
 *
 * @param kind what it is
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param name its first word; for a value the whole expression
 * @param rest what follows the name
 */
public record TemplateToken(Kind kind, int start, int end, String name, String rest) {

  public enum Kind {
    /** <code>{% name rest %}</code>, or a shortcode that begins. */
    TAG,
    /** <code>{{ expression }}</code>. */
    VALUE,
    /** A shortcode that ends: its name is the one that began. */
    END,
    /** A shortcode that is to be printed: its rest is what is printed. */
    ESCAPED,
    /** A remark of the author's. */
    REMARK
  }

  public boolean is(Kind other) {
    return kind == other;
  }
}
