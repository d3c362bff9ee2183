package florilege.sites.gatsby;

import florilege.sites.folder.SiteFolder;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;

/** Knows Gatsby, whose articles lie where its settings say. */
public final class Gatsby implements SiteProgram {

  @Override
  public String name() {
    return "gatsby";
  }

  @Override
  public String phrase() {
    return "a Gatsby site";
  }

  @Override
  public Recognition recognise(SiteFolder folder) {
    return folder.first(GatsbyLayout.SETTINGS).isPresent() ? Recognition.SURE : Recognition.NONE;
  }

  @Override
  public SiteLayout layout(SiteFolder folder) {
    return new GatsbyLayout(folder);
  }
}
