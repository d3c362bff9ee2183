package florilege.sites.quarto;

import florilege.sites.folder.SiteFolder;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;
import florilege.sites.shortcodes.ShortcodeTags;
import florilege.sites.templates.TemplatePage;
import florilege.sites.templates.TemplateRewriter;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;

/** Knows Quarto: websites and books in {@code .qmd}, with callouts, shortcodes and code cells. */
public final class Quarto implements SiteProgram {

  @Override
  public String name() {
    return "quarto";
  }

  @Override
  public String phrase() {
    return "a Quarto site";
  }

  @Override
  public Recognition recognise(SiteFolder folder) {
    return folder.first(QuartoLayout.SETTINGS).isPresent() ? Recognition.SURE : Recognition.NONE;
  }

  @Override
  public SiteLayout layout(SiteFolder folder) {
    return new QuartoLayout(folder);
  }

  @Override
  public boolean isWrittenFor(String file) {
    return file.matches("(?i).*\\.(?:[rq]md|rmarkdown)");
  }

  @Override
  public MappedText expand(MappedText text, TemplatePage page, ProblemCollector remarks) {
    MappedText expanded = ShortcodeTags.expand(text, page, remarks, QuartoShortcodes::in);
    MappedText referred = CrossReferences.expand(new TemplateRewriter(expanded, page, remarks));
    return QuartoBlocks.expand(new TemplateRewriter(referred, page, remarks));
  }
}
