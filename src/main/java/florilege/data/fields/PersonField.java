package florilege.data.fields;

import florilege.data.YamlValue;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.Person;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.SpellingSuggestion;
import java.util.List;
import java.util.Optional;

/**
 * Reads a field that says who somebody is: by a name, or by a name and a role.
 *
 * @param key it stands under
 * @param role of one who is given none
 * @param rule the problem that a value of a wrong kind is
 */
public record PersonField(String key, String role, Rule rule, Problems problems) {

  /** The keys under which a person's name stands, the best first. */
  private static final List<String> NAMES = List.of("name", "display-name", "login");

  /** The person, or {@link Person#ANONYMOUS}. */
  Person read(YamlValue value) {
    if (value instanceof YamlValue.Scalar scalar) {
      LocatedText name =
          ShortText.line(scalar.value(), ShortText.LONGEST, scalar.place(), problems);
      return named(name.value(), role, scalar.place());
    } else if (value instanceof YamlValue.Mapping mapping) {
      FieldReader fields = new FieldReader(mapping, rule, problems);
      if (NAMES.stream().anyMatch(fields.keys()::containsKey)) {
        String name = fields.text(NAMES.toArray(String[]::new)).value();
        Person person = named(name, role(fields.text("role")), value.place());
        String fileAs = PersonParser.named(fields.text("file-as").value(), "").name();
        return person.isAnonymous() ? person : new Person(person.name(), person.role(), fileAs);
      }
    }
    problems.add(rule, value.place(), "'" + key + "' takes names, or lists of name and role");
    return Person.ANONYMOUS;
  }

  private String role(LocatedText written) {
    Optional<String> known = PersonParser.role(written.value());
    if (known.isEmpty() && !written.isEmpty()) {
      String meant = SpellingSuggestion.phrase(written.value(), PersonParser.roles());
      problems.add(rule, written.place(), "role '" + written + "' is not known" + meant);
    }
    return known.orElse(role);
  }

  private Person named(String name, String role, Place at) {
    Person person = PersonParser.named(name, role);
    if (person.isAnonymous() && !name.isBlank()) {
      problems.add(rule, at, "an e-mail address is not a name; the person is left out");
    }
    return person;
  }
}
