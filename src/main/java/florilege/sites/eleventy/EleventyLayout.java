package florilege.sites.eleventy;

import florilege.data.Fields;
import florilege.data.Yaml;
import florilege.model.LocatedText;
import florilege.model.Site;
import florilege.sites.folder.CodeSettings;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.FlatLayout;
import florilege.sites.program.PermalinkPattern;
import florilege.sites.program.SiteInfo;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import java.util.List;
import java.util.Map;

/**
 * Eleventy: Markdown may lie anywhere in the input folder. Files at its top are pages, unless
 * nothing lies below. See 11ty.dev/docs/permalinks.
 */
public final class EleventyLayout implements SiteLayout {

  public static final String[] SETTINGS = {
    ".eleventy.js",
    "eleventy.config.js",
    "eleventy.config.mjs",
    "eleventy.config.cjs",
    "eleventy.config.ts"
  };

  private final Yaml.Mapping data;
  private final Fields about;
  private final String input;
  private final FlatLayout articles;

  public EleventyLayout(SiteFolder folder) {
    Fields settings = CodeSettings.fields(folder.first(SETTINGS).flatMap(folder::text));
    String said = SitePaths.folder(settings.text("input").value());
    this.input = folder.hasMarkdown(said) ? said : "";
    this.data = data(folder);
    this.about = SiteFolder.fields(data);
    this.articles = new FlatLayout(folder, input);
  }

  /** What the site says of itself mostly stands in one of these. */
  private Yaml.Mapping data(SiteFolder folder) {
    for (String top : List.of(input + "_data/", "_data/")) {
      for (String name : List.of("metadata", "site", "meta")) {
        var path = folder.first(top + name + ".json", top + name + ".yaml", top + name + ".yml");
        if (path.isPresent()) {
          return folder.settings(path.get());
        }
        var code = folder.first(top + name + ".js", top + name + ".mjs", top + name + ".cjs");
        if (code.isPresent()) {
          return CodeSettings.of(code.flatMap(folder::text));
        }
      }
    }
    return SiteFolder.NONE;
  }

  @Override
  public Site site() {
    LocatedText url = about.text("url", "base-url", "baseurl", "siteurl");
    return new Site(
        "eleventy",
        new LocatedText(url.value().replaceFirst("/+$", ""), url.place()),
        List.of(input, "public/", "static/", "assets/", ""),
        List.of(input + "_includes/", input),
        Site.PathRules.PLAIN,
        SiteFolder.variables("metadata", data));
  }

  @Override
  public SiteInfo about() {
    return SiteInfo.of(about);
  }

  @Override
  public FileRole role(String path) {
    return articles.role(path);
  }

  @Override
  public FileRole htmlRole(String path) {
    FileRole role =
        articles.role(path, SitePaths.isHtml(path) && !path.matches("(?i)(?:.*/)?index\\..*"));
    return role == FileRole.PAGE ? FileRole.OTHER : role;
  }

  @Override
  public String permalink(SitePost post) {
    LocatedText own = post.front().text("permalink");
    if (own.value().equals("false") || own.value().contains("{")) {
      return "";
    } else if (!own.isEmpty()) {
      return PermalinkPattern.colons(own.value(), post, Map.of());
    }
    String folders = post.folder().substring(input.length());
    boolean same = folders.endsWith("/" + post.name() + "/") || folders.equals(post.name() + "/");
    return "/" + folders + (post.isIndex() || same ? "" : post.name() + "/");
  }
}
