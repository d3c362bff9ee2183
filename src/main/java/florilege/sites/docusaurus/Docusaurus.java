package florilege.sites.docusaurus;

import florilege.sites.folder.SiteFolder;
import florilege.sites.mdx.MdxExpressions;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;
import florilege.sites.templates.TemplatePage;
import florilege.sites.templates.TemplateRewriter;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;

/** Knows Docusaurus, which reads all of its Markdown as MDX. */
public final class Docusaurus implements SiteProgram {

  @Override
  public String name() {
    return "docusaurus";
  }

  @Override
  public String phrase() {
    return "a Docusaurus site";
  }

  @Override
  public Recognition recognise(SiteFolder folder) {
    return folder.first(DocusaurusLayout.SETTINGS).isPresent()
        ? Recognition.SURE
        : Recognition.NONE;
  }

  @Override
  public SiteLayout layout(SiteFolder folder) {
    return new DocusaurusLayout(folder);
  }

  @Override
  public MappedText expand(MappedText text, TemplatePage page, ProblemCollector remarks) {
    return MdxExpressions.isLikely(page)
        ? text
        : MdxExpressions.expand(new TemplateRewriter(text, page, remarks));
  }
}
