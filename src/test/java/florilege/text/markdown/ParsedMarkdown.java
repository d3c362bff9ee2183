package florilege.text.markdown;

import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;
import florilege.model.Passage;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Source;
import florilege.sites.SitePrograms;
import florilege.sites.SiteTemplates;
import florilege.sites.folder.SiteFolder;
import florilege.sites.templates.IncludeFiles;
import florilege.sites.templates.TemplatePage;
import florilege.text.dom.Dom;
import florilege.text.source.SourceMap;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;

/** A text as it was read: the tree, and what was found. */
record ParsedMarkdown(Document document, List<Problem> problems) {

  /** Signs that some transformers write as numbers, such as those of emoji. */
  private static final Pattern OUTSIDE_THE_PLANE = Pattern.compile("&#(\\d{5,7});");

  static ParsedMarkdown article(String text) {
    return read(text, Markdown::article);
  }

  static ParsedMarkdown comment(String text) {
    return read(text, Markdown::comment);
  }

  /** An article of a site, with a few values that its text may ask for. */
  static ParsedMarkdown page(String text, String program) {
    return page(text, program, List.of(), Map.of());
  }

  /**
   * The same, with marks that the settings turn on, beside other files, which it may take in: what
   * they say, by path. What {@code mdx} names is no site, but such a file.
   */
  static ParsedMarkdown page(
      String text, String named, List<Mark> marks, Map<String, String> files) {
    boolean mdx = named.equals("mdx");
    String program = mdx ? "plain" : named;
    LocatedText address = new LocatedText("https://example.org", LocatedText.NONE.place());
    Map<String, String> variables =
        Map.of("site.title", "The Site", "book.output.html.code.hidelines.python", "~");
    SiteFolder empty = new SiteFolder(List.of(), new Problems());
    MarkdownVariant dialect = SitePrograms.named(program).layout(empty).site().dialect();
    for (Mark mark : marks) {
      dialect = dialect.with(mark, true);
    }
    Site site =
        new Site(
            program,
            address,
            List.of(""),
            List.of("shelf/", "code/"),
            Site.PathRules.PLAIN,
            variables,
            dialect);
    IncludeFiles library =
        new IncludeFiles(
            path ->
                Optional.ofNullable(files.get(path)).map(said -> new Source(Path.of(path), said)));
    Map<String, String> fields =
        Map.of("assets", "/pictures", "title", "The Page", "path", mdx ? "src/a.mdx" : "src/a.md");
    TemplatePage page = new TemplatePage(site, fields, library);
    return read(
        text,
        (passage, problems) ->
            Markdown.article(new SourceMap(passage), SiteTemplates.syntax(page), problems));
  }

  private static ParsedMarkdown read(String text, BiFunction<Passage, Problems, Document> reader) {
    Problems problems = new Problems();
    Passage passage = new Passage(new Source(Path.of("a.md"), text), 0, text.length());
    Document document = reader.apply(passage, problems);
    return new ParsedMarkdown(document, problems.sorted());
  }

  /** The content of the root as XML, without the marks of places. */
  String xhtml() {
    Dom.elements(document, "*").forEach(e -> e.removeAttribute("data-at"));
    Dom.elements(document, "*").forEach(e -> e.removeAttribute("data-names"));
    StringWriter out = new StringWriter();
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.transform(new DOMSource(document), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
    String xml =
        OUTSIDE_THE_PLANE
            .matcher(out.toString().replaceAll(" xmlns(:epub)?=\"[^\"]*\"", ""))
            .replaceAll(sign -> Character.toString(Integer.parseInt(sign.group(1))));
    return xml.equals("<div/>")
        ? ""
        : xml.substring("<div>".length(), xml.length() - "</div>".length());
  }

  String words() {
    return document.getDocumentElement().getTextContent();
  }
}
