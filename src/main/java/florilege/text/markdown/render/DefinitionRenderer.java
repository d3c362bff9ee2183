package florilege.text.markdown.render;

import florilege.problem.Rule;
import florilege.text.html.policy.Trust;
import florilege.text.markdown.syntax.nodes.UnusedDefinition;

/**
 * Definitions of links that nothing calls. Those of a reader are words that look like one, {@code
 * [citation]: needed}, and are shown. Those of an author are not, as everywhere, and the first is
 * named.
 */
public final class DefinitionRenderer {

  private final MarkdownRenderer markup;
  private UnusedDefinition first;
  private int count;

  DefinitionRenderer(MarkdownRenderer markup) {
    this.markup = markup;
  }

  void register() {
    if (markup.trust == Trust.READER) {
      markup.element(UnusedDefinition.class, "p");
    } else {
      markup.on(UnusedDefinition.class, this::found, node -> {});
    }
  }

  private boolean found(UnusedDefinition node) {
    if (!isAside(node)) {
      first = count++ == 0 ? node : first;
    }
    return false;
  }

  /** Whether it is how Markdown is given a comment: {@code [//]: # (words)}. */
  private static boolean isAside(UnusedDefinition node) {
    String address = node.address().toString();
    return address.isEmpty() || address.equals("#") || node.label().toString().equals("[//]");
  }

  /** Says, once for the text, what is not called. */
  void remark() {
    if (count > 0) {
      String more = count > 1 ? ", nor " + (count - 1) + " more" : "";
      markup.remark(Rule.UNUSED_LINK, first, "no link calls this definition" + more);
    }
  }
}
