package florilege.sites.folder;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which extensions of Python-Markdown a site names, and which signs they give a meaning. */
public final class PythonMarkdown {

  /** The extensions of Python-Markdown that give a sign a meaning, by their last names. */
  private static final Map<String, List<Mark>> PYTHON =
      Map.ofEntries(
          Map.entry("nl2br", List.of(Mark.HARD_WRAPS)),
          Map.entry("attr_list", List.of(Mark.ATTRIBUTES, Mark.HEADING_ATTRIBUTES)),
          Map.entry("extra", List.of(Mark.ATTRIBUTES, Mark.HEADING_ATTRIBUTES)),
          Map.entry("pymdownx.extra", List.of(Mark.ATTRIBUTES, Mark.HEADING_ATTRIBUTES)),
          Map.entry("pymdownx.tilde", List.of(Mark.SUBSCRIPT)),
          Map.entry("pymdownx.caret", List.of(Mark.SUPERSCRIPT, Mark.CARET_INSERTION)),
          Map.entry("pymdownx.mark", List.of(Mark.HIGHLIGHT)),
          Map.entry("pymdownx.keys", List.of(Mark.KEYS)),
          Map.entry("pymdownx.critic", List.of(Mark.CRITIC)),
          Map.entry("pymdownx.emoji", List.of(Mark.EMOJI)),
          Map.entry("pymdownx.tabbed", List.of(Mark.TABS)),
          Map.entry("pymdownx.smartsymbols", List.of(Mark.SMART_SYMBOLS)),
          Map.entry("pymdownx.blocks.admonition", List.of(Mark.BLOCKS)),
          Map.entry("pymdownx.blocks.details", List.of(Mark.BLOCKS)),
          Map.entry("pymdownx.blocks.html", List.of(Mark.BLOCKS)),
          Map.entry("pymdownx.blocks.caption", List.of(Mark.BLOCKS)),
          Map.entry("pymdownx.blocks.definition", List.of(Mark.BLOCKS)),
          Map.entry("pymdownx.blocks.tab", List.of(Mark.BLOCKS)));

  /** Options of these that turn one of two signs off. */
  private static final Map<String, Mark> PYTHON_OPTIONS =
      Map.of(
          "subscript", Mark.SUBSCRIPT,
          "superscript", Mark.SUPERSCRIPT,
          "insert", Mark.CARET_INSERTION,
          "delete", Mark.STRIKETHROUGH);

  private static final Pattern QUOTED = Pattern.compile("['\"]([\\w.]{1,80})['\"]");

  private PythonMarkdown() {}

  /** The dialect after {@code markdown_extensions}, a list of names and of names with options. */
  public static MarkdownVariant of(FieldReader site) {
    Map<String, FieldReader> named = new HashMap<>();
    for (YamlValue item : items(site)) {
      if (item instanceof YamlValue.Scalar scalar) {
        named.put(scalar.value(), SiteFolder.fields(SiteFolder.NONE));
      } else if (item instanceof YamlValue.Mapping mapping) {
        FieldReader options = SiteFolder.fields(mapping);
        mapping.entries().keySet().forEach(name -> named.put(name, options.section(name)));
      }
    }
    MarkdownVariant dialect = python(named.keySet());
    for (FieldReader options : named.values()) {
      for (Map.Entry<String, Mark> option : PYTHON_OPTIONS.entrySet()) {
        boolean off = !options.flag(option.getKey(), true);
        dialect = off ? dialect.with(option.getValue(), false) : dialect;
      }
    }
    return dialect;
  }

  private static List<YamlValue> items(FieldReader site) {
    YamlValue value = site.value("markdown-extensions").orElse(SiteFolder.NONE);
    return value instanceof YamlValue.Sequence list ? list.items() : List.of(value);
  }

  /**
   * The dialect after a program that gives {@code MARKDOWN} its extensions; {@code extra} if not.
   */
  public static MarkdownVariant of(String program) {
    int at = program.indexOf("MARKDOWN");
    Set<String> names = new HashSet<>();
    Matcher quoted = QUOTED.matcher(at < 0 ? "'extra'" : program.substring(at));
    while (quoted.find()) {
      names.add(quoted.group(1));
    }
    return python(names);
  }

  private static MarkdownVariant python(Set<String> names) {
    MarkdownVariant dialect = MarkdownVariant.PYTHON_MARKDOWN;
    for (String name : names) {
      String bare = name.replaceFirst("^markdown\\.extensions\\.", "");
      for (Mark mark : PYTHON.getOrDefault(bare, List.of())) {
        dialect = dialect.with(mark, true);
      }
    }
    return dialect;
  }
}
