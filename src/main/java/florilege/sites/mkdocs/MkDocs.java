package florilege.sites.mkdocs;

import florilege.sites.folder.SiteFolder;
import florilege.sites.liquid.LiquidTags;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;
import florilege.sites.templates.TemplatePage;
import florilege.sites.templates.TemplateRewriter;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;

/** Knows MkDocs: its navigation, and the snippets of its extensions. */
public final class MkDocs implements SiteProgram {

  @Override
  public String name() {
    return "mkdocs";
  }

  @Override
  public String phrase() {
    return "an MkDocs site";
  }

  @Override
  public Recognition recognise(SiteFolder folder) {
    return folder.first(MkDocsLayout.SETTINGS).isPresent() ? Recognition.SURE : Recognition.NONE;
  }

  @Override
  public SiteLayout layout(SiteFolder folder) {
    return new MkDocsLayout(folder);
  }

  @Override
  public MappedText expand(MappedText text, TemplatePage page, ProblemCollector remarks) {
    boolean isAny =
        text.text().contains("8<-") || text.text().contains(":::") || text.text().contains("{%");
    MappedText whole =
        isAny ? MkDocsSnippets.expand(new TemplateRewriter(text, page, remarks)) : text;
    return page.site().variables().containsKey(MkDocsLayout.MACROS)
        ? LiquidTags.expand(whole, page, remarks)
        : whole;
  }
}
