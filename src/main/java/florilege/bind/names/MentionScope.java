package florilege.bind.names;

import florilege.bind.names.NameMatcher.Form;
import florilege.bind.names.NameMatcher.Node;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says where a text stands: who takes part in what is said there, and in which language. Of what
 * several readers are called, it is the name of one who takes part.
 */
public final class MentionScope {

  /**
   * The form that a name has at a place of the tree.
   *
   * @param here whether its reader takes part
   * @param shared whether several readers bear it
   */
  record Choice(Form form, boolean here, boolean shared) {}

  private final Predicate<String> here;
  private final NameLanguage language;
  private final Map<Node, Choice> choices;

  private MentionScope(Predicate<String> here, NameLanguage language, Map<Node, Choice> choices) {
    this.here = here;
    this.language = language;
    this.choices = choices;
  }

  /** Where some readers take part. */
  static MentionScope of(Set<String> readers, String lang) {
    return new MentionScope(readers::contains, NameLanguage.of(lang), new IdentityHashMap<>());
  }

  /** What concerns the whole book. */
  public static MentionScope ofAll(String lang) {
    return new MentionScope(reader -> true, NameLanguage.of(lang), new IdentityHashMap<>());
  }

  /** The same, in a passage of a language; an empty tag tells nothing. */
  MentionScope in(String lang) {
    NameLanguage other = lang.isEmpty() ? language : NameLanguage.of(lang);
    return other == language ? this : new MentionScope(here, other, choices);
  }

  NameLanguage language() {
    return language;
  }

  /** Whose name it is. Looked for once, since thousands may bear one. */
  Choice choice(Node node) {
    return choices.computeIfAbsent(node, this::choose);
  }

  private Choice choose(Node node) {
    Form best = node.forms().get(0);
    for (Form form : node.forms()) {
      best = rank(form) < rank(best) ? form : best;
    }
    return new Choice(best, here.test(best.reader()), node.isShared());
  }

  private int rank(Form form) {
    boolean takesPart = here.test(form.reader());
    return switch (form.kind()) {
      case KEPT -> 0;
      case WHOLE -> takesPart ? 1 : 2;
      case WORD -> takesPart ? 3 : 6;
      case JOINED -> 4;
      case PART -> takesPart ? 5 : 8;
      case HANDLE -> 7;
    };
  }
}
