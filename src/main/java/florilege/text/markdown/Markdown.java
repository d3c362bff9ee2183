package florilege.text.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.model.Passage;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.Tag;
import florilege.text.html.Remarks;
import florilege.text.html.Trust;
import florilege.text.html.Xhtml;
import florilege.text.markdown.syntax.Dialect;
import florilege.text.markdown.syntax.Limits;

/**
 * Markdown becomes clean XHTML. What comes out is a document whose root is a {@code div}, with
 * allowed elements only, each where HTML lets it stand, and characters that XML allows. Elements
 * {@code a}, {@code img} and headings carry {@code data-at}: the offset, from the beginning of the
 * source's text, of where they are written; whoever has no more use for it takes it away.
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
    return read(body, Trust.AUTHOR, problems);
  }

  /** What a stranger wrote: without headings, pictures, ids, or links to anything but the web. */
  public static org.w3c.dom.Document comment(Passage body, Problems problems) {
    return read(body, Trust.READER, problems);
  }

  private static org.w3c.dom.Document read(Passage body, Trust trust, Problems problems) {
    Remarks remarks = new Remarks(body, problems);
    Manuscript manuscript = Manuscript.of(body.text(), remarks);
    org.w3c.dom.Document document;
    try {
      Limits.check(manuscript.text(), trust);
      document = Guard.run(manuscript.text(), text -> set(text, manuscript, trust, remarks));
    } catch (Limits.Exceeded e) {
      document = placeholder(manuscript, e.excess(), remarks);
    }
    remarks.close();
    return document;
  }

  private static org.w3c.dom.Document set(
      CharSequence text, Manuscript manuscript, Trust trust, Remarks remarks) {
    Html html = html(text, manuscript, trust, remarks);
    return Xhtml.of(
        html.toString(), offset -> manuscript.written(html.source(offset)), trust, remarks);
  }

  private static Html html(CharSequence text, Manuscript manuscript, Trust trust, Remarks remarks) {
    Document parsed = Dialect.parser(trust).parse(BasedSequence.of(text));
    return Markup.write(
        parsed, trust, (rule, at, detail) -> remarks.add(rule, manuscript.written(at), detail));
  }

  /** The text as it was written, so that nothing of it is lost. */
  private static org.w3c.dom.Document placeholder(
      Manuscript manuscript, Limits.Excess excess, Remarks remarks) {
    remarks.add(Rule.TOO_MUCH, manuscript.written(excess.offset()), excess.what());
    Tag root = Tag.root("div");
    Tag paragraph = root.add("p").with("class", "placeholder");
    String text = manuscript.text();
    String shown =
        text.length() > Limits.LONGEST_PLACEHOLDER
            ? text.substring(0, Limits.LONGEST_PLACEHOLDER) + " […]"
            : text;
    for (String line : shown.lines().toList()) {
      if (paragraph.element().hasChildNodes()) {
        paragraph.add("br");
      }
      paragraph.text(line);
    }
    return root.document();
  }
}
