package florilege.sites.jekyll;

import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.liquid.LiquidTags;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;
import florilege.sites.templates.TemplatePage;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;

/** Knows Jekyll and Octopress: posts, collections, front matter defaults, and Liquid. */
public final class Jekyll implements SiteProgram {

  @Override
  public String name() {
    return "jekyll";
  }

  @Override
  public String phrase() {
    return "a Jekyll site";
  }

  @Override
  public Recognition recognise(SiteFolder folder) {
    boolean hasPosts = folder.any(path -> SitePaths.isBelow(path, "_posts"));
    return JekyllLayout.settingsFile(folder).isPresent() && hasPosts
        ? Recognition.SURE
        : Recognition.NONE;
  }

  @Override
  public SiteLayout layout(SiteFolder folder) {
    return new JekyllLayout(folder);
  }

  @Override
  public MappedText expand(MappedText text, TemplatePage page, ProblemCollector remarks) {
    return LiquidTags.expand(text, page.withoutBareFields(), remarks);
  }
}
