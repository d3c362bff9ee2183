package florilege.sites.templates;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows what the names in a template stand for: fields of the page, settings of the site, and what
 * the text itself has given a name.
 */
public final class TemplateVariables {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Filters that leave what matters of a value as it is: links are found in other ways. */
  private static final Set<String> IDLE =
      Set.of(
          "relative_url",
          "absolute_url",
          "url",
          "url_for",
          "markdownify",
          "safe",
          "escape",
          "escape_once",
          "xml_escape",
          "strip",
          "lstrip",
          "rstrip",
          "strip_newlines",
          "uri_escape",
          "smartify",
          "cgi_escape",
          "url_encode",
          "normalize_whitespace",
          "dump");

  /** A longer value is none: a text could make one that doubles with each tag. */
  private static final int LONGEST = 100_000;

  private final TemplatePage page;
  private final Map<String, String> locals;

  /** What the text was given by the one that takes it in, as {@code include.name}. */
  private final Map<String, String> given;

  private final boolean isTakenIn;

  public TemplateVariables(TemplatePage page) {
    this(page, new HashMap<>(), Map.of(), false);
  }

  private TemplateVariables(
      TemplatePage page, Map<String, String> locals, Map<String, String> given, boolean isTakenIn) {
    this.page = page;
    this.locals = locals;
    this.given = given;
    this.isTakenIn = isTakenIn;
  }

  /** Gives the variables of a text that is taken in and given some values. */
  public TemplateVariables with(Map<String, String> values) {
    return new TemplateVariables(page, locals, values, true);
  }

  /** Gives a name to a value for the rest of the text. */
  public void set(String name, String value) {
    if (value.length() <= LONGEST) {
      locals.put(name, value);
    }
  }

  /**
   * The value of an expression, such as {@code page.assets | append: "/a.png"}; none if it cannot
   * be known.
   */
  public Optional<String> value(String expression) {
    int pipe = outside(expression, '|', 0);
    Optional<String> value = term(expression.substring(0, pipe).strip());
    while (pipe < expression.length() && value.isPresent()) {
      int end = outside(expression, '|', pipe + 1);
      value = filtered(value.get(), expression.substring(pipe + 1, end).strip());
      pipe = end;
    }
    return value;
  }

  /** The value of a word; itself where it names nothing. */
  public String meaning(String word) {
    return value(word).orElse("");
  }

  /** A text with the values that are written in it in the place of their names. */
  public String fill(String text) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (TemplateToken token : TagScanner.liquid(text, true)) {
      if (token.is(TemplateToken.Kind.VALUE)) {
        filled.append(text, at, token.start());
        boolean path = token.name().equals("site.url") && text.startsWith("/", token.end());
        filled.append(path ? "" : meaning(token.name()));
        at = token.end();
      }
    }
    return filled.length() > LONGEST ? "" : filled.append(text, at, text.length()).toString();
  }

  private Optional<String> term(String term) {
    if (term.length() > 1
        && "\"'".indexOf(term.charAt(0)) >= 0
        && term.indexOf(term.charAt(0), 1) == term.length() - 1) {
      return Optional.of(term.substring(1, term.length() - 1));
    } else if (term.matches("-?\\d{1,18}(\\.\\d{1,18})?|true|false")) {
      return Optional.of(term);
    } else if (locals.containsKey(term)) {
      return Optional.of(locals.get(term));
    } else if (isTakenIn && term.startsWith("include.")) {
      String name = term.substring("include.".length()).toLowerCase(Locale.ROOT);
      return Optional.of(given.getOrDefault(name, ""));
    }
    return switch (term) {
      case "site.baseurl", "base_path" -> Optional.of("");
      case "site.url" -> Optional.of(page.site().address().value());
      default ->
          term.startsWith("page.")
              ? field(term.substring("page.".length()))
              : Optional.ofNullable(page.site().variables().get(term))
                  .or(() -> page.hasBareFields() ? field(term) : Optional.empty());
    };
  }

  private Optional<String> field(String name) {
    return Optional.ofNullable(page.fields().get(name.toLowerCase(Locale.ROOT)));
  }

  private Optional<String> filtered(String value, String filter) {
    int colon = outside(filter, ':', 0);
    String name = filter.substring(0, colon).strip();
    int comma = outside(filter, ',', Math.min(filter.length(), colon + 1));
    String given = colon == filter.length() ? "" : filter.substring(colon + 1, comma).strip();
    Optional<String> argument = given.isEmpty() ? Optional.of("") : term(given);
    if (argument.isEmpty() || value.length() + argument.get().length() > LONGEST) {
      return Optional.empty();
    }
    String first = argument.get();
    return switch (name) {
      case "default" -> Optional.of(value.isEmpty() ? first : value);
      case "prepend" -> Optional.of(first + value);
      case "append" -> Optional.of(value + first);
      case "upcase", "upper" -> Optional.of(value.toUpperCase(Locale.ROOT));
      case "downcase", "lower" -> Optional.of(value.toLowerCase(Locale.ROOT));
      case "capitalize" ->
          Optional.of(
              value.isEmpty()
                  ? ""
                  : value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1));
      case "remove" -> Optional.of(first.isEmpty() ? value : value.replace(first, ""));
      case "slugify" -> Optional.of(SPACES.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("-"));
      default -> IDLE.contains(name) ? Optional.of(value) : Optional.empty();
    };
  }

  /** Where a sign next stands outside quotation marks; the end if it does not. */
  private static int outside(String text, char sign, int from) {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == sign) {
        return i;
      }
    }
    return text.length();
  }
}
