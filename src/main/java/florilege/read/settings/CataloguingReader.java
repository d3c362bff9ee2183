package florilege.read.settings;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.metadata.Cataloguing;
import florilege.model.metadata.Cataloguing.Conformance;
import florilege.model.metadata.Cataloguing.SubjectCode;
import florilege.model.metadata.LocatedText;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.SpellingSuggestion;
import florilege.text.html.policy.ValidUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code collection.yaml} says for shops and libraries. A claim of accessibility without
 * somebody who makes it, or in words that no standard knows, is none.
 */
public final class CataloguingReader {

  private static final Set<String> ACCESSIBILITY =
      Set.of("conforms-to", "certified-by", "credential", "report");

  private static final Set<String> SUBJECT = Set.of("name", "term", "authority", "scheme", "code");

  /** EPUB Accessibility 1.1 §4.2.3, also by the beginning or the end alone. */
  private static final Pattern STANDARD =
      Pattern.compile(
          "(?i)(?:EPUB Accessibility 1\\.[01])?[\\s,:–-]*WCAG\\s*(2\\.[0-2])[\\s,:–-]*(?:level\\s*)?(A{1,3})");

  private final FieldReader fields;
  private final FieldReader accessibility;
  private final Problems problems;
  private final List<LocatedText> names = new ArrayList<>();
  private final List<SubjectCode> codes = new ArrayList<>();

  /**
   * Reads what is said.
   *
   * @param accessibility what stands below this key
   */
  CataloguingReader(FieldReader fields, FieldReader accessibility, Problems problems) {
    this.fields = fields;
    this.accessibility = accessibility;
    this.problems = problems;
    readSubjects();
  }

  /** The names of all subjects. */
  List<LocatedText> subjects() {
    return List.copyOf(names);
  }

  Cataloguing read() {
    LocatedText source = fields.text("source");
    return new Cataloguing(
        fields.text("file-as").value(),
        Isbn.normalized(source, problems).value(),
        List.copyOf(codes),
        conformance(accessibility));
  }

  private void readSubjects() {
    Optional<YamlValue> value = fields.value("subject", "keywords");
    boolean isPlain =
        value.isEmpty()
            || value.get() instanceof YamlValue.Scalar
            || value.get() instanceof YamlValue.Sequence list
                && list.items().stream().noneMatch(YamlValue.Mapping.class::isInstance);
    if (isPlain) {
      names.addAll(fields.texts("subject", "keywords"));
    } else if (value.get() instanceof YamlValue.Sequence list) {
      list.items().forEach(this::readSubject);
    } else {
      readSubject(value.get());
    }
  }

  private void readSubject(YamlValue value) {
    FieldReader subject =
        value instanceof YamlValue.Mapping mapping
            ? new FieldReader(mapping, Rule.BAD_SETTING, problems)
            : FieldReader.none(Rule.BAD_SETTING, problems)
                .with(value instanceof YamlValue.Scalar scalar ? Map.of("name", scalar) : Map.of());
    reportUnknown(subject.keys(), SUBJECT);
    String authority = subject.text("authority", "scheme").value();
    LocatedText code = subject.text("code", "term");
    LocatedText name = subject.text("name").or(code);
    if (name.isEmpty()) {
      problems.add(Rule.BAD_SETTING, value.place(), "a subject has a name, or a scheme and a code");
    } else if (authority.isEmpty() != code.isEmpty()) {
      problems.add(
          Rule.BAD_SETTING,
          value.place(),
          "'" + name + "' has only one of scheme and code; it is taken by its name");
    }
    if (!name.isEmpty()) {
      names.add(name);
    }
    if (!name.isEmpty() && !authority.isEmpty() && !code.isEmpty()) {
      codes.add(new SubjectCode(name.value(), authority, code.value()));
    }
  }

  private Conformance conformance(FieldReader said) {
    reportUnknown(said.keys(), ACCESSIBILITY);
    LocatedText standard = said.text("conforms-to");
    LocatedText by = said.text("certified-by");
    Matcher known = STANDARD.matcher(standard.value().strip());
    if (standard.isEmpty()) {
      return new Conformance("", by.value(), said.text("credential").value(), report(said));
    } else if (!known.matches()) {
      problems.add(
          Rule.BAD_SETTING,
          standard.place(),
          "'conforms-to' takes words such as EPUB Accessibility 1.1 - WCAG 2.2 Level AA");
      return Cataloguing.NONE.conformance();
    } else if (by.isEmpty()) {
      problems.add(
          Rule.BAD_SETTING,
          standard.place(),
          "nothing is claimed of a book that nobody evaluated: say who in 'certified-by'");
      return Cataloguing.NONE.conformance();
    }
    String words =
        "EPUB Accessibility 1.1 - WCAG "
            + known.group(1)
            + " Level "
            + known.group(2).toUpperCase(Locale.ROOT);
    return new Conformance(words, by.value(), said.text("credential").value(), report(said));
  }

  private String report(FieldReader said) {
    LocatedText report = said.text("report");
    if (report.isEmpty() || ValidUrl.web(report.value()).isPresent()) {
      return ValidUrl.web(report.value()).orElse("");
    }
    problems.add(Rule.BAD_SETTING, report.place(), "'report' takes the address of a web page");
    return "";
  }

  private void reportUnknown(Map<String, Place> keys, Set<String> known) {
    keys.forEach(
        (key, place) -> {
          if (!known.contains(key)) {
            String suggestion = SpellingSuggestion.phrase(key, new TreeSet<>(known));
            problems.add(Rule.UNKNOWN_SETTING, place, "'" + key + "' is no setting" + suggestion);
          }
        });
  }
}
