package florilege.text.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.model.Passage;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.ProblemCollector;
import florilege.text.dom.ElementBuilder;
import florilege.text.html.IllegalCharacterFilter;
import florilege.text.html.XhtmlNormalizer;
import florilege.text.html.policy.Trust;
import florilege.text.markdown.render.CommentHtmlText;
import florilege.text.markdown.render.HtmlOutput;
import florilege.text.markdown.render.MarkdownRenderer;
import florilege.text.markdown.render.RawHtmlRenderer;
import florilege.text.markdown.syntax.MarkdownDialect;
import florilege.text.markdown.syntax.ParseLimits;
import florilege.text.markdown.syntax.preprocess.Preprocessor;
import florilege.text.math.TexToMathml;
import florilege.text.source.MappedText;
import florilege.text.source.SourceMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Converts Markdown, or a comment's HTML, to clean XHTML. What comes out is a document whose root
 * is a {@code div}, with allowed elements only, each where HTML lets it stand, and characters that
 * XML allows. Elements {@code a}, {@code img} and headings carry their {@link
 * florilege.text.source.SourceOffset}.
 *
 * <p>Any text is taken, however hostile, in time and memory that its length bounds. One past the
 * {@link ParseLimits} is shown as it was written, in a placeholder, and said to be {@linkplain
 * Rule#TOO_MUCH too much}.
 */
public final class Markdown {

  private Markdown() {}

  /**
   * What an author wrote. Headings begin with {@code h2}; notes stand in a {@code
   * section.footnotes} at the end.
   */
  public static org.w3c.dom.Document article(Passage body, Problems problems) {
    return article(new SourceMap(body), ArticleSyntax.MARKDOWN, problems);
  }

  /**
   * Reads as {@link #article(Passage, Problems)} does, after what is written in a template language
   * has become Markdown. A text that is HTML stays HTML.
   *
   * @param origins of the text, which are told what is taken in from other files
   */
  public static org.w3c.dom.Document article(
      SourceMap origins, ArticleSyntax syntax, Problems problems) {
    ProblemCollector remarks = new ProblemCollector(origins, problems);
    MappedText legal = IllegalCharacterFilter.of(origins.written(), remarks);
    return read(
        legal,
        text -> {
          MappedText expanded = syntax.templates().apply(text, remarks);
          return syntax.isHtml() ? expanded : Preprocessor.of(expanded, syntax.dialect());
        },
        Trust.AUTHOR,
        (text, mapped) ->
            syntax.isHtml()
                ? pageOf(text, mapped, remarks)
                : markup(
                    text,
                    mapped,
                    Trust.AUTHOR,
                    MarkdownDialect.author(syntax.dialect(), syntax.hasMaths()),
                    remarks),
        remarks);
  }

  /**
   * What a stranger wrote, in Markdown or in HTML, as the {@link CommentFormat} of it tells:
   * without headings, pictures, ids, classes, or links to anything but the web. Tags that are not
   * for readers are shown as they were typed.
   */
  public static org.w3c.dom.Document comment(Passage body, Problems problems) {
    ProblemCollector remarks = new ProblemCollector(new SourceMap(body), problems);
    MappedText legal = IllegalCharacterFilter.of(MappedText.of(body.text()), remarks);
    return read(
        legal,
        UnaryOperator.identity(),
        Trust.READER,
        (text, mapped) ->
            CommentFormat.of(mapped.text()) == CommentFormat.HTML
                ? readers(mapped)
                : markup(text, mapped, Trust.READER, MarkdownDialect.reader(), remarks),
        remarks);
  }

  private static org.w3c.dom.Document read(
      MappedText legal,
      UnaryOperator<MappedText> before,
      Trust trust,
      BiFunction<CharSequence, MappedText, HtmlOutput> form,
      ProblemCollector remarks) {
    org.w3c.dom.Document document;
    try {
      ParseLimits.check(legal.text(), trust);
      MappedText mapped = before.apply(legal);
      ParseLimits.check(mapped.text(), trust);
      document =
          ParseBudget.run(
              mapped.text(), text -> set(form.apply(text, mapped), mapped, trust, remarks));
    } catch (ParseLimits.Exceeded e) {
      document = placeholder(legal, e.excess(), remarks);
    }
    remarks.close();
    return document;
  }

  private static org.w3c.dom.Document set(
      HtmlOutput html, MappedText mapped, Trust trust, ProblemCollector remarks) {
    org.w3c.dom.Document document =
        XhtmlNormalizer.of(
            html.toString(), offset -> mapped.written(html.source(offset)), trust, remarks);
    if (trust == Trust.AUTHOR) {
      TexToMathml.set(document, remarks);
    }
    return document;
  }

  private static HtmlOutput markup(
      CharSequence text, MappedText mapped, Trust trust, Parser parser, ProblemCollector remarks) {
    return MarkdownRenderer.write(
        parser.parse(BasedSequence.of(text)),
        trust,
        (rule, at, detail) -> remarks.add(rule, mapped.written(at), detail));
  }

  /** An author's HTML. */
  private static HtmlOutput pageOf(CharSequence text, MappedText mapped, ProblemCollector remarks) {
    HtmlOutput html = new HtmlOutput();
    new RawHtmlRenderer(
            BasedSequence.of(text),
            html,
            (rule, at, detail) -> remarks.add(rule, mapped.written(at), detail))
        .write();
    return html;
  }

  /** A reader's HTML. */
  private static HtmlOutput readers(MappedText mapped) {
    HtmlOutput html = new HtmlOutput();
    new CommentHtmlText(mapped.text(), html).write();
    return html;
  }

  /** The text as it was written, or the beginning of it. */
  private static org.w3c.dom.Document placeholder(
      MappedText mapped, ParseLimits.Excess excess, ProblemCollector remarks) {
    remarks.add(
        Rule.TOO_MUCH, mapped.written(excess.offset()), excess.what(), ProblemCollector.SIMPLIFY);
    ElementBuilder root = ElementBuilder.root("div");
    ElementBuilder paragraph = root.add("p").with("class", "placeholder");
    for (String line : ParseLimits.excerpt(mapped.text()).lines().toList()) {
      if (paragraph.element().hasChildNodes()) {
        paragraph.add("br");
      }
      paragraph.text(line);
    }
    return root.document();
  }
}
