package florilege.text.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.model.Passage;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.Draft;
import florilege.text.Origins;
import florilege.text.Tag;
import florilege.text.html.Manuscript;
import florilege.text.html.Remarks;
import florilege.text.html.Trust;
import florilege.text.html.Xhtml;
import florilege.text.markdown.syntax.Dialect;
import florilege.text.markdown.syntax.Limits;
import florilege.text.markdown.syntax.Preparation;
import florilege.text.maths.Formulas;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Markdown, or a comment's HTML, becomes clean XHTML. What comes out is a document whose root is a
 * {@code div}, with allowed elements only, each where HTML lets it stand, and characters that XML
 * allows. Elements {@code a}, {@code img} and headings carry {@code data-at}: the offset of where
 * they are written, as {@link Origins} count; whoever has no more use for it takes it away.
 *
 * <p>Any text is taken, however hostile, in time and memory that its length bounds. One past the
 * {@link Limits} is shown as it was written, in a placeholder, and said to be {@linkplain
 * Rule#TOO_MUCH too much}.
 */
public final class Markdown {

  private Markdown() {}

  /**
   * What an author wrote. Headings begin with {@code h2}; notes stand in a {@code
   * section.footnotes} at the end.
   */
  public static org.w3c.dom.Document article(Passage body, Problems problems) {
    return article(new Origins(body), ArticleSyntax.MARKDOWN, problems);
  }

  /**
   * Reads as {@link #article(Passage, Problems)} does, after what is written in a template language
   * has become Markdown. A text that is HTML stays HTML.
   *
   * @param origins of the text, which are told what is taken in from other files
   */
  public static org.w3c.dom.Document article(
      Origins origins, ArticleSyntax syntax, Problems problems) {
    Remarks remarks = new Remarks(origins, problems);
    Draft legal = Manuscript.of(origins.written(), remarks);
    return read(
        legal,
        text -> {
          Draft expanded = syntax.templates().apply(text, remarks);
          return syntax.isHtml() ? expanded : Preparation.of(expanded);
        },
        Trust.AUTHOR,
        (text, draft) ->
            syntax.isHtml()
                ? pageOf(text, draft, remarks)
                : markup(text, draft, Trust.AUTHOR, syntax.hasMaths(), remarks),
        remarks);
  }

  /**
   * What a stranger wrote, in Markdown or in HTML, as the {@link Idiom} of it tells: without
   * headings, pictures, ids, classes, or links to anything but the web. Tags that are not for
   * readers are shown as they were typed.
   */
  public static org.w3c.dom.Document comment(Passage body, Problems problems) {
    Remarks remarks = new Remarks(new Origins(body), problems);
    Draft legal = Manuscript.of(Draft.of(body.text()), remarks);
    return read(
        legal,
        UnaryOperator.identity(),
        Trust.READER,
        (text, draft) ->
            Idiom.of(draft.text()) == Idiom.HTML
                ? readers(draft)
                : markup(text, draft, Trust.READER, false, remarks),
        remarks);
  }

  private static org.w3c.dom.Document read(
      Draft legal,
      UnaryOperator<Draft> before,
      Trust trust,
      BiFunction<CharSequence, Draft, Html> form,
      Remarks remarks) {
    org.w3c.dom.Document document;
    try {
      Limits.check(legal.text(), trust);
      Draft draft = before.apply(legal);
      Limits.check(draft.text(), trust);
      document =
          Guard.run(draft.text(), text -> set(form.apply(text, draft), draft, trust, remarks));
    } catch (Limits.Exceeded e) {
      document = placeholder(legal, e.excess(), remarks);
    }
    remarks.close();
    return document;
  }

  private static org.w3c.dom.Document set(Html html, Draft draft, Trust trust, Remarks remarks) {
    org.w3c.dom.Document document =
        Xhtml.of(html.toString(), offset -> draft.written(html.source(offset)), trust, remarks);
    if (trust == Trust.AUTHOR) {
      Formulas.set(document, remarks);
    }
    return document;
  }

  private static Html markup(
      CharSequence text, Draft draft, Trust trust, boolean maths, Remarks remarks) {
    return Markup.write(
        Dialect.parser(trust, maths).parse(BasedSequence.of(text)),
        trust,
        (rule, at, detail) -> remarks.add(rule, draft.written(at), detail));
  }

  /** An author's HTML. */
  private static Html pageOf(CharSequence text, Draft draft, Remarks remarks) {
    Html html = new Html();
    new RawHtml(
            BasedSequence.of(text),
            html,
            (rule, at, detail) -> remarks.add(rule, draft.written(at), detail))
        .write();
    return html;
  }

  /** A reader's HTML. */
  private static Html readers(Draft draft) {
    Html html = new Html();
    new ReadersLines(draft.text(), html).write();
    return html;
  }

  /** The text as it was written, or the beginning of it. */
  private static org.w3c.dom.Document placeholder(
      Draft draft, Limits.Excess excess, Remarks remarks) {
    remarks.add(Rule.TOO_MUCH, draft.written(excess.offset()), excess.what(), Remarks.SIMPLIFY);
    Tag root = Tag.root("div");
    Tag paragraph = root.add("p").with("class", "placeholder");
    for (String line : Limits.excerpt(draft.text()).lines().toList()) {
      if (paragraph.element().hasChildNodes()) {
        paragraph.add("br");
      }
      paragraph.text(line);
    }
    return root.document();
  }
}
