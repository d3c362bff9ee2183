package florilege.sites.hexo;

import florilege.sites.folder.SiteFolder;
import florilege.sites.liquid.LiquidTags;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;
import florilege.sites.templates.TemplatePage;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;

/** Knows Hexo: posts and drafts, and tags as Nunjucks has them. */
public final class Hexo implements SiteProgram {

  @Override
  public String name() {
    return "hexo";
  }

  @Override
  public String phrase() {
    return "a Hexo site";
  }

  @Override
  public Recognition recognise(SiteFolder folder) {
    return folder.has("_config.yml") && HexoLayout.isLikely(folder)
        ? Recognition.SURE
        : Recognition.NONE;
  }

  @Override
  public SiteLayout layout(SiteFolder folder) {
    return new HexoLayout(folder);
  }

  @Override
  public MappedText expand(MappedText text, TemplatePage page, ProblemCollector remarks) {
    return LiquidTags.expand(text, page, remarks);
  }
}
