package florilege.sites.pelican;

import florilege.sites.folder.SiteFolder;
import florilege.sites.liquid.LiquidTags;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;
import florilege.sites.templates.TemplatePage;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;

/** Knows Pelican: its marks before paths, and the tags of its plugins. */
public final class Pelican implements SiteProgram {

  @Override
  public String name() {
    return "pelican";
  }

  @Override
  public String phrase() {
    return "a Pelican site";
  }

  @Override
  public Recognition recognise(SiteFolder folder) {
    return folder.has("pelicanconf.py") ? Recognition.SURE : Recognition.NONE;
  }

  @Override
  public SiteLayout layout(SiteFolder folder) {
    return new PelicanLayout(folder);
  }

  @Override
  public MappedText expand(MappedText text, TemplatePage page, ProblemCollector remarks) {
    return LiquidTags.expandTags(text, page, remarks);
  }
}
