package florilege.sites.astro;

import florilege.sites.folder.SiteFolder;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;

/** Knows Astro: content collections, in Markdown and MDX. */
public final class Astro implements SiteProgram {

  @Override
  public String name() {
    return "astro";
  }

  @Override
  public String phrase() {
    return "an Astro site";
  }

  @Override
  public Recognition recognise(SiteFolder folder) {
    return folder.first(AstroLayout.SETTINGS).isPresent() ? Recognition.SURE : Recognition.NONE;
  }

  @Override
  public SiteLayout layout(SiteFolder folder) {
    return new AstroLayout(folder);
  }
}
