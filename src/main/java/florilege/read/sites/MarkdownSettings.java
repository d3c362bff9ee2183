package florilege.read.sites;

import florilege.model.MarkdownDialect;
import florilege.model.MarkdownDialect.Mark;
import florilege.read.fields.Fields;
import florilege.read.fields.Yaml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the settings of a site say of its Markdown; what each program does is beside it. */
final class MarkdownSettings {

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
          Map.entry("pymdownx.blocks.tab", List.of(Mark.TABS)));

  /** Options of these that turn one of two signs off. */
  private static final Map<String, Mark> PYTHON_OPTIONS =
      Map.of(
          "subscript", Mark.SUBSCRIPT,
          "superscript", Mark.SUPERSCRIPT,
          "insert", Mark.CARET_INSERTION,
          "delete", Mark.STRIKETHROUGH);

  private static final Pattern QUOTED = Pattern.compile("['\"]([\\w.]{1,80})['\"]");

  /** Plug-ins of markdown-it and remark, by a word in the settings or in {@code package.json}. */
  private static final Map<String, Mark> PLUGINS =
      Map.ofEntries(
          Map.entry("markdown-it-attrs", Mark.ATTRIBUTES),
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

  private MarkdownSettings() {}

  /** Jekyll: {@code markdown}, {@code kramdown}, {@code plugins}. */
  static MarkdownDialect jekyll(Fields site) {
    String parser = site.text("markdown").value().toLowerCase(Locale.ROOT);
    Set<String> emoji = new HashSet<>();
    site.texts("plugins", "gems").forEach(plugin -> emoji.add(plugin.value()));
    boolean named = emoji.contains("jemoji");
    if (parser.startsWith("commonmark")) {
      boolean breaks =
          site.section("commonmark").texts("options").stream()
              .anyMatch(option -> option.value().equalsIgnoreCase("HARDBREAKS"));
      return MarkdownDialect.GITHUB.with(Mark.HARD_WRAPS, breaks).with(Mark.EMOJI, named);
    } else if (Set.of("redcarpet", "rdiscount", "maruku").contains(parser)) {
      boolean breaks =
          site.section("redcarpet").texts("extensions").stream()
              .anyMatch(option -> option.value().equals("hard_wrap"));
      return MarkdownDialect.BASIC.with(Mark.HARD_WRAPS, breaks).with(Mark.EMOJI, named);
    }
    boolean breaks = site.section("kramdown").flag("hard-wrap", false);
    return MarkdownDialect.KRAMDOWN.with(Mark.HARD_WRAPS, breaks).with(Mark.EMOJI, named);
  }

  /** Hugo: {@code enableEmoji}, {@code markup.goldmark}. */
  static MarkdownDialect hugo(Fields site, Fields markup) {
    Fields goldmark = markup.section("goldmark");
    Fields extensions = goldmark.section("extensions");
    Fields extras = extensions.section("extras");
    Fields attribute = goldmark.section("parser").section("attribute");
    boolean struck = extensions.flag("strikethrough", true);
    boolean deleted = extras.section("delete").flag("enable", false);
    return MarkdownDialect.GOLDMARK
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

  /** Hexo: the renderer that {@code package.json} names, and its settings. */
  static MarkdownDialect hexo(Fields site, String packages) {
    boolean emoji =
        packages.contains("hexo-filter-github-emojis")
            || site.section("githubemojis").flag("enable", false);
    if (packages.contains("hexo-renderer-pandoc")) {
      return MarkdownDialect.PANDOC;
    } else if (packages.contains("hexo-renderer-markdown-it")) {
      Fields render = site.section("markdown").section("render");
      return plugins(packages, MarkdownDialect.MARKDOWN_IT)
          .with(Mark.HARD_WRAPS, render.flag("breaks", true));
    }
    return MarkdownDialect.MARKED
        .with(Mark.HARD_WRAPS, site.section("marked").flag("breaks", true))
        .with(Mark.EMOJI, emoji);
  }

  /** Zola: {@code [markdown]}. */
  static MarkdownDialect zola(Fields site) {
    boolean emoji = site.section("markdown").flag("render-emoji", false);
    return MarkdownDialect.GOLDMARK.with(Mark.EMOJI, emoji);
  }

  /** mdBook: a preprocessor for names of emoji. */
  static MarkdownDialect mdBook(Fields site) {
    boolean emoji = site.section("preprocessor").value("emojicodes").isPresent();
    return MarkdownDialect.GOLDMARK.with(Mark.EMOJI, emoji);
  }

  /** GitBook: {@code plugins}. */
  static MarkdownDialect gitBook(Fields site) {
    boolean emoji =
        site.texts("plugins").stream().anyMatch(plugin -> plugin.value().endsWith("emoji"));
    return MarkdownDialect.BASIC.with(Mark.EMOJI, emoji);
  }

  /** MkDocs: {@code markdown_extensions}, a list of names and of names with options. */
  static MarkdownDialect mkDocs(Fields site) {
    Map<String, Fields> named = new HashMap<>();
    for (Yaml item : items(site)) {
      if (item instanceof Yaml.Scalar scalar) {
        named.put(scalar.value(), SiteFolder.fields(SiteFolder.NONE));
      } else if (item instanceof Yaml.Mapping mapping) {
        Fields options = SiteFolder.fields(mapping);
        mapping.entries().keySet().forEach(name -> named.put(name, options.section(name)));
      }
    }
    MarkdownDialect dialect = python(named.keySet());
    for (Fields options : named.values()) {
      for (Map.Entry<String, Mark> option : PYTHON_OPTIONS.entrySet()) {
        boolean off = !options.flag(option.getKey(), true);
        dialect = off ? dialect.with(option.getValue(), false) : dialect;
      }
    }
    return dialect;
  }

  private static List<Yaml> items(Fields site) {
    Yaml value = site.value("markdown-extensions").orElse(SiteFolder.NONE);
    return value instanceof Yaml.Sequence list ? list.items() : List.of(value);
  }

  /** Pelican: the names of extensions in a program; {@code extra} unless it says otherwise. */
  static MarkdownDialect pelican(String program) {
    int at = program.indexOf("MARKDOWN");
    Set<String> names = new HashSet<>();
    Matcher quoted = QUOTED.matcher(at < 0 ? "'extra'" : program.substring(at));
    while (quoted.find()) {
      names.add(quoted.group(1));
    }
    return python(names);
  }

  private static MarkdownDialect python(Set<String> names) {
    MarkdownDialect dialect = MarkdownDialect.PYTHON_MARKDOWN;
    for (String name : names) {
      String bare = name.replaceFirst("^markdown\\.extensions\\.", "");
      for (Mark mark : PYTHON.getOrDefault(bare, List.of())) {
        dialect = dialect.with(mark, true);
      }
    }
    return dialect;
  }

  /** Settings that are a program, and {@code package.json}: {@code breaks: true}, plug-ins. */
  static MarkdownDialect plugins(String program, MarkdownDialect usual) {
    MarkdownDialect dialect = usual;
    for (Map.Entry<String, Mark> plugin : PLUGINS.entrySet()) {
      dialect = program.contains(plugin.getKey()) ? dialect.with(plugin.getValue(), true) : dialect;
    }
    return BREAKS.matcher(program).find() ? dialect.with(Mark.HARD_WRAPS, true) : dialect;
  }

  /** A folder of a program whose sites are not known, but whose Markdown is. */
  static MarkdownDialect plain(SiteFolder folder) {
    String packages = text(folder, "package.json");
    if (folder.first("_quarto.yml", "_quarto.yaml", "_bookdown.yml").isPresent()) {
      return MarkdownDialect.PANDOC;
    } else if (packages.contains("\"vuepress") || packages.contains("\"vitepress")) {
      return plugins(packages, MarkdownDialect.MARKDOWN_IT)
          .with(Mark.EMOJI, true)
          .with(Mark.ATTRIBUTES, packages.contains("\"vitepress"))
          .with(Mark.HEADING_ATTRIBUTES, packages.contains("\"vitepress"));
    } else if (packages.contains("\"@docusaurus/core")) {
      return plugins(packages, MarkdownDialect.GITHUB).with(Mark.HEADING_ATTRIBUTES, true);
    }
    return MarkdownDialect.PLAIN;
  }

  /** The text of a file; empty where there is none. */
  static String text(SiteFolder folder, String... paths) {
    return folder.first(paths).flatMap(folder::text).map(source -> source.text()).orElse("");
  }
}
