package florilege.sites.obsidian;

import florilege.sites.folder.SiteFolder;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;
import florilege.sites.templates.TemplatePage;
import florilege.sites.templates.TemplateRewriter;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;

/**
 * Knows Obsidian: files found by their names wherever they lie, sizes of pictures, and what is
 * hidden.
 */
public final class Obsidian implements SiteProgram {

  @Override
  public String name() {
    return "obsidian";
  }

  @Override
  public String phrase() {
    return "an Obsidian vault";
  }

  @Override
  public Recognition recognise(SiteFolder folder) {
    return folder.any(path -> path.startsWith(".obsidian/"))
        ? Recognition.LIKELY
        : Recognition.NONE;
  }

  @Override
  public SiteLayout layout(SiteFolder folder) {
    return new ObsidianLayout(folder);
  }

  @Override
  public MappedText expand(MappedText text, TemplatePage page, ProblemCollector remarks) {
    return ObsidianMarks.expand(new TemplateRewriter(text, page, remarks));
  }
}
