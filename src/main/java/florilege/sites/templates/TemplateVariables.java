package florilege.sites.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows what the names in a template stand for: fields of the page, settings of the site, and what
 * the text itself has given a name.
 */
public final class TemplateVariables {

  /** A name that stands alone, or before the index of an item of its list. */
  private static final Pattern NAME =
      Pattern.compile("([A-Za-z_][\\w-]{0,100})(?:\\.(first|last|size)|\\[([\\w.-]{1,100})\\])?");

  /** A longer value is none: a text could make one that doubles with each tag. */
  private static final int LONGEST = 100_000;

  private final TemplatePage page;

  /** What the text has given a name; nothing where that cannot be known. */
  private final Map<String, Optional<TemplateValue>> locals;

  /** What the text was given by the one that takes it in, as {@code include.name}. */
  private final Map<String, String> given;

  private final boolean isTakenIn;

  public TemplateVariables(TemplatePage page) {
    this(page, new HashMap<>(), Map.of(), false);
  }

  private TemplateVariables(
      TemplatePage page,
      Map<String, Optional<TemplateValue>> locals,
      Map<String, String> given,
      boolean isTakenIn) {
    this.page = page;
    this.locals = locals;
    this.given = given;
    this.isTakenIn = isTakenIn;
  }

  /** Gives the variables of a text that is taken in and given some values. */
  public TemplateVariables with(Map<String, String> values) {
    return new TemplateVariables(page, locals, values, true);
  }

  /** Gives a name to words for the rest of the text. */
  public void set(String name, String words) {
    if (words.length() <= LONGEST) {
      locals.put(name, Optional.of(TemplateValue.of(words)));
    }
  }

  /** Makes a name one of which nobody knows what it stands for. */
  public void forget(String name) {
    locals.put(name, Optional.empty());
  }

  /**
   * Gives a name to the value of an expression.
   *
   * @param assignment such as {@code parts = page.path | split: "/"}
   * @return whether the value is known
   */
  public boolean assign(String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 0) {
      return false;
    }
    Optional<TemplateValue> value = evaluate(assignment.substring(equals + 1).strip());
    locals.put(assignment.substring(0, equals).strip(), value);
    return value.isPresent();
  }

  /**
   * The value of an expression, such as {@code page.assets | append: "/a.png"}; none if it cannot
   * be known.
   */
  public Optional<String> value(String expression) {
    return evaluate(expression).map(TemplateValue::text);
  }

  /** The items of the list that an expression gives; nothing where it is known to give none. */
  public Optional<List<String>> items(String expression) {
    return evaluate(expression).filter(TemplateValue::isList).map(TemplateValue::items);
  }

  private Optional<TemplateValue> evaluate(String expression) {
    int pipe = outside(expression, '|', 0);
    Optional<TemplateValue> value = term(expression.substring(0, pipe).strip());
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

  private Optional<TemplateValue> term(String term) {
    if (term.length() > 1
        && "\"'".indexOf(term.charAt(0)) >= 0
        && term.indexOf(term.charAt(0), 1) == term.length() - 1) {
      return words(term.substring(1, term.length() - 1));
    } else if (term.matches("-?\\d{1,18}(\\.\\d{1,18})?|true|false")) {
      return words(term);
    } else if (locals.containsKey(term)) {
      return locals.get(term);
    } else if (isTakenIn && term.startsWith("include.")) {
      return words(given(term.substring("include.".length())));
    }
    return switch (term) {
      case "site.baseurl", "base_path" -> words("");
      case "site.url" -> words(page.site().address().value());
      default ->
          term.startsWith("page.")
              ? fieldOrNothing(term.substring("page.".length()))
              : Optional.ofNullable(page.site().variables().get(term))
                  .map(TemplateValue::of)
                  .or(() -> named(term));
    };
  }

  /** The value of a bare name, or of an item of the list that it stands for. */
  private Optional<TemplateValue> named(String term) {
    Matcher name = NAME.matcher(term);
    if (!name.matches()) {
      return Optional.empty();
    } else if (name.group(2) == null && name.group(3) == null) {
      return bare(term);
    } else if (!locals.containsKey(name.group(1))) {
      return Optional.empty();
    }
    Optional<TemplateValue> list = locals.get(name.group(1));
    String index = name.group(2) == null ? "" : name.group(2);
    return switch (index) {
      case "size" -> list.map(items -> TemplateValue.of(String.valueOf(items.size())));
      case "first" -> list.map(items -> items.item(0));
      case "last" -> list.map(items -> items.item(-1));
      default ->
          term(name.group(3))
              .filter(number -> number.text().matches("-?\\d{1,6}"))
              .flatMap(n -> list.map(items -> items.item(Integer.parseInt(n.text()))));
    };
  }

  /**
   * A text that is taken in is given its values, by Eleventy under their bare names; a name that
   * nobody has given there stands for nothing.
   */
  private Optional<TemplateValue> bare(String name) {
    Optional<TemplateValue> field =
        isTakenIn && given.containsKey(name.toLowerCase(Locale.ROOT))
            ? words(given(name))
            : page.hasBareFields() ? field(name) : Optional.empty();
    return field.or(() -> isTakenIn ? Optional.of(TemplateValue.NOTHING) : Optional.empty());
  }

  private String given(String name) {
    return given.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  private static Optional<TemplateValue> words(String words) {
    return Optional.of(TemplateValue.of(words));
  }

  private Optional<TemplateValue> field(String name) {
    return Optional.ofNullable(page.fields().get(name.toLowerCase(Locale.ROOT)))
        .map(TemplateValue::of);
  }

  /** A field that a header does not have stands for nothing in a text that is taken in. */
  private Optional<TemplateValue> fieldOrNothing(String name) {
    boolean absent = isTakenIn && !page.unread().contains(name) && name.indexOf('.') < 0;
    return field(name).or(() -> absent ? Optional.of(TemplateValue.NOTHING) : Optional.empty());
  }

  private Optional<TemplateValue> filtered(TemplateValue value, String filter) {
    int colon = outside(filter, ':', 0);
    String name = filter.substring(0, colon).strip().split("\\s", 2)[0];
    List<TemplateValue> given = new ArrayList<>();
    for (int at = colon; at < filter.length(); ) {
      int end = outside(filter, ',', at + 1);
      Optional<TemplateValue> argument = term(filter.substring(at + 1, end).strip());
      if (argument.isEmpty()) {
        return argument;
      }
      given.add(argument.get());
      at = end;
    }
    return mostThatComesOf(value, name, given) > LONGEST
        ? Optional.empty()
        : TemplateFilters.apply(value, name, given);
  }

  /** How many characters a filter gives at most. */
  private static long mostThatComesOf(TemplateValue value, String name, List<TemplateValue> given) {
    long all = value.text().length();
    long first = given.isEmpty() ? 0 : given.get(0).text().length();
    long second = given.size() < 2 ? 0 : given.get(1).text().length();
    return switch (name) {
      case "replace" -> all + all / Math.max(1, first) * second;
      case "join" -> all + value.items().size() * first;
      default -> all + first + second;
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
