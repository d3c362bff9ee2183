package florilege.sites.gitbook;

import florilege.sites.folder.SiteFolder;
import florilege.sites.liquid.LiquidTags;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;
import florilege.sites.templates.TemplatePage;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;

/** Knows GitBook and HonKit: their summary, and tags as Nunjucks has them. */
public final class GitBook implements SiteProgram {

  @Override
  public String name() {
    return "gitbook";
  }

  @Override
  public String phrase() {
    return "a GitBook";
  }

  @Override
  public Recognition recognise(SiteFolder folder) {
    if (!GitBookLayout.isLikely(folder)) {
      return Recognition.NONE;
    }
    boolean hasSettings = folder.first(GitBookLayout.SETTINGS).isPresent();
    return hasSettings ? Recognition.SURE : Recognition.LIKELY;
  }

  @Override
  public SiteLayout layout(SiteFolder folder) {
    return new GitBookLayout(folder);
  }

  @Override
  public MappedText expand(MappedText text, TemplatePage page, ProblemCollector remarks) {
    return LiquidTags.expand(text, page, remarks);
  }
}
