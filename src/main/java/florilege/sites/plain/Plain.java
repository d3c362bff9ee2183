package florilege.sites.plain;

import florilege.sites.folder.SiteFolder;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;

/** Takes a folder with Markdown in it that is the source of no site. */
public final class Plain implements SiteProgram {

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public String phrase() {
    return "a folder of Markdown";
  }

  @Override
  public Recognition recognise(SiteFolder folder) {
    return Recognition.LIKELY;
  }

  @Override
  public SiteLayout layout(SiteFolder folder) {
    return new PlainLayout(folder);
  }
}
