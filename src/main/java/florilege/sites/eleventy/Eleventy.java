package florilege.sites.eleventy;

import florilege.sites.folder.SiteFolder;
import florilege.sites.liquid.LiquidTags;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;
import florilege.sites.templates.TemplatePage;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;

/** Knows Eleventy: Markdown anywhere, with Liquid or Nunjucks in it. */
public final class Eleventy implements SiteProgram {

  @Override
  public String name() {
    return "eleventy";
  }

  @Override
  public String phrase() {
    return "an Eleventy site";
  }

  @Override
  public Recognition recognise(SiteFolder folder) {
    return folder.first(EleventyLayout.SETTINGS).isPresent() ? Recognition.SURE : Recognition.NONE;
  }

  @Override
  public SiteLayout layout(SiteFolder folder) {
    return new EleventyLayout(folder);
  }

  @Override
  public MappedText expand(MappedText text, TemplatePage page, ProblemCollector remarks) {
    return LiquidTags.expand(text, page, remarks);
  }
}
