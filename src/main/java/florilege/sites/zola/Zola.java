package florilege.sites.zola;

import florilege.sites.folder.SiteFolder;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;
import florilege.sites.shortcodes.ShortcodeTags;
import florilege.sites.templates.TemplatePage;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;

/** Knows Zola: sections, page bundles, and shortcodes that look like function calls. */
public final class Zola implements SiteProgram {

  @Override
  public String name() {
    return "zola";
  }

  @Override
  public String phrase() {
    return "a Zola site";
  }

  @Override
  public Recognition recognise(SiteFolder folder) {
    return ZolaLayout.isLikely(folder) ? Recognition.SURE : Recognition.NONE;
  }

  @Override
  public SiteLayout layout(SiteFolder folder) {
    return new ZolaLayout(folder);
  }

  @Override
  public MappedText expand(MappedText text, TemplatePage page, ProblemCollector remarks) {
    return ShortcodeTags.expand(text, page, remarks, ZolaShortcodes::in);
  }
}
