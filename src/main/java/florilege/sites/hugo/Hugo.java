package florilege.sites.hugo;

import florilege.sites.folder.SiteFolder;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;
import florilege.sites.shortcodes.ShortcodeTags;
import florilege.sites.templates.TagScanner;
import florilege.sites.templates.TemplatePage;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;

/** Knows Hugo: sections, page bundles, languages, and shortcodes. */
public final class Hugo implements SiteProgram {

  @Override
  public String name() {
    return "hugo";
  }

  @Override
  public String phrase() {
    return "a Hugo site";
  }

  @Override
  public Recognition recognise(SiteFolder folder) {
    return HugoLayout.settingsFile(folder).isPresent() && folder.hasTexts("content/")
        ? Recognition.SURE
        : Recognition.NONE;
  }

  @Override
  public SiteLayout layout(SiteFolder folder) {
    return new HugoLayout(folder);
  }

  @Override
  public MappedText expand(MappedText text, TemplatePage page, ProblemCollector remarks) {
    return ShortcodeTags.expand(text, page, remarks, TagScanner::shortcodes);
  }
}
