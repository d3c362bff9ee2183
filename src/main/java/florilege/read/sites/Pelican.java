package florilege.read.sites;

import florilege.model.MarkdownDialect;
import florilege.model.Site;
import florilege.model.Site.Kind;
import florilege.model.Text;
import florilege.read.fields.Fields;
import florilege.read.fields.Yaml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Pelican: everything in the content folder is an article, except in {@code pages}. See
 * docs.getpelican.com, Settings.
 */
final class Pelican implements Layout {

  private final Yaml.Mapping settings;
  private final Fields fields;
  private final Text address;
  private final String content;
  private final MarkdownDialect dialect;

  Pelican(SiteFolder folder) {
    this.settings = CodeSettings.of(folder.text("pelicanconf.py"));
    this.dialect = MarkdownSettings.pelican(MarkdownSettings.text(folder, "pelicanconf.py"));
    this.fields = SiteFolder.fields(settings);
    Text published = CodeSettings.fields(folder.text("publishconf.py")).text("siteurl");
    this.address = published.or(fields.text("siteurl"));
    String said = Layouts.folder(fields.text("path").value());
    this.content = said.isEmpty() || !folder.hasMarkdown(said) ? "content/" : said;
  }

  @Override
  public Site site() {
    return new Site(
            Kind.PELICAN,
            new Text(address.value().replaceFirst("/+$", ""), address.place()),
            List.of(content, content + "extra/", ""),
            List.of(content + "code/", content),
            SiteFolder.variables("site", settings))
        .with(dialect);
  }

  @Override
  public About about() {
    return About.of(fields);
  }

  @Override
  public Role role(String path) {
    if (!path.startsWith(content)) {
      return Role.OTHER;
    } else if (path.startsWith(content + "pages/")) {
      return Role.PAGE;
    }
    return Layouts.isBelow(path, "drafts") ? Role.DRAFT : Role.ARTICLE;
  }

  @Override
  public Role htmlRole(String path) {
    Role role = role(path);
    return role == Role.PAGE ? Role.OTHER : role;
  }

  @Override
  public String permalink(Post post) {
    Text own = post.front().text("url");
    if (!own.isEmpty()) {
      return "/" + own.value().replaceFirst("^/", "");
    }
    String pattern = fields.text("article-url").value();
    Map<String, String> words = new HashMap<>();
    String below = post.path().substring(content.length());
    List<String> folders = Stream.of(below.split("/")).toList();
    Text category = post.front().text("category");
    words.put(
        "slug",
        post.front().text("slug").isEmpty()
            ? Post.slug(
                fields.text("slugify-source").value().equals("basename")
                    ? post.name()
                    : post.title())
            : post.slug());
    words.put(
        "category",
        Post.slug(category.isEmpty() && folders.size() > 1 ? folders.get(0) : category.value()));
    words.put("lang", post.front().text("lang").or(fields.text("default-lang")).value());
    words.put("author", Post.slug(post.front().text("author").or(fields.text("author")).value()));
    return Permalink.braces(pattern.isEmpty() ? "{slug}.html" : pattern, post, words);
  }
}
