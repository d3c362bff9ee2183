package florilege.data.fields;

import florilege.model.metadata.Person;
import florilege.text.PlainText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses names and roles of people. An e-mail address is never taken for a name, nor kept beside
 * one.
 */
public final class PersonParser {

  private static final Pattern ADDRESS =
      Pattern.compile("[<(\\[]?(?:mailto:)?[^\\s@<>()\\[\\]]+@[^\\s@<>()\\[\\]]+[>)\\]]?");

  /** MARC relator codes, https://www.loc.gov/marc/relators, by the words that people use. */
  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("author", "aut"),
          Map.entry("editor", "edt"),
          Map.entry("translator", "trl"),
          Map.entry("illustrator", "ill"),
          Map.entry("photographer", "pht"),
          Map.entry("artist", "art"),
          Map.entry("contributor", "ctb"),
          Map.entry("interviewer", "ivr"),
          Map.entry("interviewee", "ive"),
          Map.entry("compiler", "com"),
          Map.entry("commentator", "cwt"),
          Map.entry("designer", "dsr"),
          Map.entry("cartographer", "ctg"),
          Map.entry("annotator", "ann"),
          Map.entry("proofreader", "pfr"),
          Map.entry("reviewer", "rev"),
          Map.entry("foreword", "aui"),
          Map.entry("introduction", "aui"),
          Map.entry("afterword", "aft"),
          Map.entry("adapter", "adp"),
          Map.entry("publisher", "pbl"));

  private PersonParser() {}

  /**
   * A person by the name written, without any address in it; {@link Person#ANONYMOUS} when nothing
   * else is left.
   */
  public static Person named(String written, String role) {
    String name =
        ADDRESS.matcher(PlainText.decoded(written)).replaceAll(" ").strip().replaceAll("\\s+", " ");
    return name.isBlank() ? Person.ANONYMOUS : new Person(name, role);
  }

  /**
   * The MARC code of a role given as such a code or as an English word; nothing for one that is not
   * known.
   */
  public static Optional<String> role(String written) {
    String word = written.strip().toLowerCase(Locale.ROOT);
    return ROLES.containsValue(word) ? Optional.of(word) : Optional.ofNullable(ROLES.get(word));
  }

  /** The words that {@link #role} knows. */
  public static java.util.Set<String> roles() {
    return ROLES.keySet();
  }
}
