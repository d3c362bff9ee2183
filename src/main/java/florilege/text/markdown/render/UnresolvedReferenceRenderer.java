package florilege.text.markdown.render;

import florilege.problem.Rule;
import florilege.text.html.policy.Trust;
import florilege.text.markdown.syntax.nodes.UnresolvedReference;
import java.util.List;
import java.util.Map;

/** Says which notes are called and which links named of which nobody wrote either. */
public final class UnresolvedReferenceRenderer {

  private static final List<String> CODE = List.of("code", "pre", "kbd", "samp", "tt");

  private final MarkdownRenderer markup;
  private final UnresolvedReference unresolved;

  UnresolvedReferenceRenderer(MarkdownRenderer markup) {
    this.markup = markup;
    this.unresolved = UnresolvedReference.OF.get(markup.document);
  }

  /** Says each note, and the first link with how many more there are. */
  void remark() {
    unresolved.notes().forEach(this::note);
    unresolved.labels().entrySet().stream().limit(1).forEach(this::link);
  }

  /** A reader has no notes, but what looks like one to be read. */
  private void note(String name, int offset) {
    String text = markup.document.getChars().toString();
    boolean shown = markup.trust == Trust.READER && text.contains("[^" + name + "]:");
    if (!shown && !isCode(text, offset)) {
      markup.remark(Rule.MISSING_FOOTNOTE, offset, "nobody wrote the note [^" + name + "]");
    }
  }

  /** Whether an offset is within an element of HTML that holds code. */
  private static boolean isCode(String text, int offset) {
    return CODE.stream()
        .anyMatch(
            name -> text.lastIndexOf("<" + name, offset) > text.lastIndexOf("</" + name, offset));
  }

  private void link(Map.Entry<String, Integer> first) {
    int more = unresolved.labels().size() - 1;
    markup.remark(
        Rule.UNDEFINED_LINK,
        first.getValue(),
        "no definition says where ["
            + first.getKey()
            + "] leads"
            + (more > 0 ? ", nor " + more + " more" : ""));
  }
}
