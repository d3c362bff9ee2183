package florilege.sites.templates;

import florilege.model.Article;
import florilege.model.Site;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Describes a page of a site, as far as the templates in its text may ask for it.
 *
 * @param site that it is of
 * @param fields of its front matter, by name
 * @param unread names of fields whose values are lists or more, which are not read, or that the
 *     program makes itself
 * @param includes the files that it may take in
 * @param hasBareFields whether a template may ask for a field by its bare name, and not only as
 *     {@code page.name}
 */
public record TemplatePage(
    Site site,
    Map<String, String> fields,
    Set<String> unread,
    IncludeFiles includes,
    boolean hasBareFields) {

  /** Front matter that is longer is not looked at. */
  private static final int LONGEST = 20_000;

  /** A field on one line of its own: YAML, TOML or a header of Pelican's. */
  private static final Pattern FIELD =
      Pattern.compile("(?m)^([A-Za-z_][\\w-]{0,60})[ \\t]*[:=][ \\t]*(.{0,1000})$");

  /** What Jekyll and Eleventy make of a page, and no header need say. */
  private static final Set<String> MADE =
      Set.of(
          "id",
          "name",
          "categories",
          "tags",
          "excerpt",
          "content",
          "collection",
          "layout",
          "next",
          "previous",
          "related_posts",
          "comments");

  private static final Set<String> MATHS =
      Set.of("math", "maths", "mathjax", "katex", "usemathjax", "latex", "mathmode");

  /**
   * The page that an article is.
   *
   * <p>The fields are read line by line, as strings: what templates ask for is mostly a path.
   */
  public static TemplatePage of(Article article, Site site, IncludeFiles includes) {
    Map<String, String> fields = new HashMap<>();
    Set<String> unread = new HashSet<>(MADE);
    String text = article.source().text();
    int end = Math.min(article.body().start(), LONGEST);
    Matcher field = FIELD.matcher(text.substring(0, end));
    while (field.find()) {
      String name = field.group(1).toLowerCase(Locale.ROOT);
      String value = bare(field.group(2).strip());
      if (value.isEmpty() || "[{|>&*".indexOf(value.charAt(0)) >= 0) {
        unread.add(name);
      }
      if (!value.isEmpty()) {
        fields.putIfAbsent(name, value);
      }
    }
    fields.put("title", article.title().value());
    fields.put("slug", article.id());
    fields.put("path", article.file());
    fields.put("inputpath", "./" + article.file());
    if (!article.date().isNone()) {
      fields.put("date", article.date().iso());
    }
    article.addresses().stream().limit(1).forEach(address -> fields.put("url", address));
    return new TemplatePage(site, fields, unread, includes, true);
  }

  /** A page with fields that a template may ask for by their bare names. */
  public TemplatePage(Site site, Map<String, String> fields, IncludeFiles includes) {
    this(site, fields, Set.of(), includes, true);
  }

  /** The same page of a program that knows fields as {@code page.name} alone. */
  public TemplatePage withoutBareFields() {
    return new TemplatePage(site, fields, unread, includes, false);
  }

  /** Its file in the collection. */
  public String file() {
    return fields.getOrDefault("path", "");
  }

  private static String bare(String value) {
    boolean quoted =
        value.length() > 1
            && "\"'".indexOf(value.charAt(0)) >= 0
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** Whether the text is HTML already, and no Markdown. */
  public boolean isHtml() {
    return fields.getOrDefault("path", "").matches("(?i).*\\.html?");
  }

  /** Whether the author says that there are formulas in the text. */
  public boolean hasMaths() {
    return MATHS.stream()
        .anyMatch(
            name ->
                isTrue(fields.getOrDefault(name, ""))
                    || isTrue(fields.getOrDefault("use_" + name, ""))
                    || isTrue(site.variables().getOrDefault("site." + name, "")));
  }

  private static boolean isTrue(String value) {
    return Set.of("true", "yes", "on", "1", "katex", "mathjax")
        .contains(value.toLowerCase(Locale.ROOT));
  }
}
