package florilege.sites.mdbook;

import florilege.sites.folder.SiteFolder;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;
import florilege.sites.templates.TemplatePage;
import florilege.sites.templates.TemplateRewriter;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;

/** Knows mdBook: its summary, inclusions, hidden lines, and listings. */
public final class MdBook implements SiteProgram {

  @Override
  public String name() {
    return "mdbook";
  }

  @Override
  public String phrase() {
    return "an mdBook";
  }

  @Override
  public Recognition recognise(SiteFolder folder) {
    return folder.has("book.toml") && folder.any(path -> path.endsWith("SUMMARY.md"))
        ? Recognition.SURE
        : Recognition.NONE;
  }

  @Override
  public SiteLayout layout(SiteFolder folder) {
    return new MdBookLayout(folder);
  }

  @Override
  public MappedText expand(MappedText text, TemplatePage page, ProblemCollector remarks) {
    MappedText whole = MdBookIncludes.expand(new TemplateRewriter(text, page, remarks));
    MappedText shown = HiddenLines.drop(whole, page.site().variables());
    return shown.text().contains("<Listing")
        ? ListingTag.expand(new TemplateRewriter(shown, page, remarks))
        : shown;
  }
}
