package florilege.read.sites;

import florilege.model.Site;
import florilege.model.Site.Kind;
import florilege.model.Text;
import florilege.problem.Place;
import florilege.problem.Source;
import florilege.read.fields.Fields;
import florilege.read.fields.Lines;
import florilege.read.fields.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * mdBook: the chapters are those that {@code SUMMARY.md} names, in its order and parts. See
 * rust-lang.github.io/mdBook/format/summary.html.
 */
final class MdBook implements Layout {

  private static final Pattern CHAPTER =
      Pattern.compile(
          "\\s*(?:[-*+]\\s+)?\\[((?:[^\\[\\]]|\\[[^\\]]*])*)]\\(<?(?:\\./)?([^)>]*?)>?\\)\\s*");
  private static final Pattern PART = Pattern.compile("#\\s+(.*?)\\s*#*");

  private final Yaml.Mapping settings;
  private final Fields fields;
  private final String source;
  private final List<Outline> outline;
  private final Set<String> named = new HashSet<>();
  private final Map<String, Text> titles = new HashMap<>();

  MdBook(SiteFolder folder) {
    this.settings = folder.first("book.toml").map(folder::settings).orElse(SiteFolder.NONE);
    this.fields = SiteFolder.fields(settings);
    String said = Layouts.folder(fields.section("book").text("src").value());
    this.source = said.isEmpty() ? "src/" : said;
    this.outline = folder.text(source + "SUMMARY.md").map(this::summary).orElse(List.of());
    outline.forEach(part -> part.articles().forEach(text -> named.add(text.value())));
  }

  /** The first heading of the file is its own title, if nothing stands before it. */
  private List<Outline> summary(Source summary) {
    Lines lines = Lines.of(summary);
    List<Outline> parts = new ArrayList<>();
    Text title = Text.NONE;
    List<Text> chapters = new ArrayList<>();
    for (int line = 0; line < lines.count(); line++) {
      Place place = lines.at(lines.start(line));
      Matcher part = PART.matcher(lines.line(line));
      Matcher chapter = CHAPTER.matcher(lines.line(line));
      if (part.matches()) {
        add(title, chapters, parts);
        boolean first = parts.isEmpty() && chapters.isEmpty() && title.isEmpty();
        title = first && isTitle(part.group(1)) ? Text.NONE : new Text(part.group(1), place);
        chapters.clear();
      } else if (chapter.matches() && !chapter.group(2).isBlank()) {
        String path = source + chapter.group(2).replace("%20", " ");
        chapters.add(new Text(path, place));
        titles.putIfAbsent(path, new Text(chapter.group(1).replaceAll("[*_`]", ""), place));
      }
    }
    add(title, chapters, parts);
    return parts;
  }

  private boolean isTitle(String heading) {
    return heading.equalsIgnoreCase("summary")
        || heading.equalsIgnoreCase(fields.section("book").text("title").value());
  }

  private static void add(Text title, List<Text> chapters, List<Outline> parts) {
    if (!chapters.isEmpty()) {
      parts.add(new Outline(title, List.copyOf(chapters)));
    }
  }

  @Override
  public Site site() {
    return new Site(
        Kind.MDBOOK, Text.NONE, List.of(source, ""), SiteFolder.variables("book", settings));
  }

  @Override
  public Text title(String path) {
    return titles.getOrDefault(path, Text.NONE);
  }

  @Override
  public About about() {
    return About.of(fields.section("book"));
  }

  @Override
  public Role role(String path) {
    boolean here = path.startsWith(source) && !path.equals(source + "SUMMARY.md");
    if (!here) {
      return Role.OTHER;
    }
    return named.isEmpty() || named.contains(path) ? Role.ARTICLE : Role.PAGE;
  }

  @Override
  public List<Outline> outline() {
    return outline;
  }

  @Override
  public String permalink(Post post) {
    String path = Layouts.bare(post.path().substring(source.length()));
    return "/" + path.replaceFirst("(?i)(^|/)readme$", "$1index") + ".html";
  }
}
