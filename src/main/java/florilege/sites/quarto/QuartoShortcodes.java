package florilege.sites.quarto;

import florilege.sites.templates.TagScanner;
import florilege.sites.templates.TemplateToken;
import java.util.List;

/**
 * Finds Quarto's shortcodes: those of Hugo's form under names of their own, and with a third brace
 * around them what is there to be seen. See quarto.org/docs/extensions/shortcodes.
 */
final class QuartoShortcodes {

  private QuartoShortcodes() {}

  static List<TemplateToken> in(String text) {
    return TagScanner.shortcodes(text).stream().map(token -> named(text, token)).toList();
  }

  private static TemplateToken named(String text, TemplateToken token) {
    boolean isShown =
        token.start() > 0
            && text.charAt(token.start() - 1) == '{'
            && token.end() < text.length()
            && text.charAt(token.end()) == '}';
    if (isShown) {
      return new TemplateToken(
          TemplateToken.Kind.ESCAPED,
          token.start() - 1,
          token.end() + 1,
          "",
          text.substring(token.start(), token.end()));
    }
    String name =
        switch (token.name()) {
          case "meta", "var" -> "param";
          case "pagebreak" -> "comment";
          case "embed" -> "include";
          default -> token.name();
        };
    return new TemplateToken(token.kind(), token.start(), token.end(), name, token.rest());
  }
}
