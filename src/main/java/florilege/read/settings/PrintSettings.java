package florilege.read.settings;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.CoverSheet;
import florilege.model.Paper;
import florilege.model.Settings.Ink;
import florilege.model.Settings.Links;
import florilege.model.Settings.Mark;
import florilege.model.Settings.Print;
import florilege.model.Settings.Profile;
import florilege.model.Settings.Sheet;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.SpellingSuggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code collection.yaml} says of paper: for whom PDFs are made, and how. */
public record PrintSettings(FieldReader fields, FieldReader paper, Problems problems) {

  private static final Pattern LENGTH =
      Pattern.compile("(\\d{1,4}(?:\\.\\d{1,4})?)\\s*(mm|cm|in|pt)");

  private static final Map<String, Double> MILLIMETRES =
      Map.of("mm", 1.0, "cm", 10.0, "in", 25.4, "pt", 25.4 / 72);

  private static final double MOST_BLEED = 20;
  private static final List<String> PAPER = List.of("kind", "thickness");

  /** Of a leaf; a millimetre is board. */
  private static final double MOST_THICKNESS = 1;

  private static final List<String> MARKS = List.of("crop", "cross", "fold", "none");

  private static final int MOST_SHEETS = 50;
  private static final int MOST_PAGES = 64;

  /** What is below {@code paper:}, where a kind or a thickness may also stand alone. */
  static FieldReader paper(FieldReader fields, Problems problems) {
    if (fields.value("paper").orElse(null) instanceof YamlValue.Scalar alone) {
      boolean isLength = LENGTH.matcher(alone.value().strip().toLowerCase(Locale.ROOT)).matches();
      return FieldReader.none(Rule.BAD_SETTING, problems)
          .with(Map.of(isLength ? "thickness" : "kind", alone));
    }
    return fields.section("paper");
  }

  Print read() {
    Print otherwise = Print.DEFAULT;
    return new Print(
        profiles(),
        length(fields, "bleed", MOST_BLEED, otherwise.bleed()),
        marks(),
        fields.number("page-multiple", 1, MOST_PAGES, otherwise.pageMultiple()),
        fields.choice("ink", Ink.class, otherwise.ink()),
        fields.number("signature", 1, MOST_SHEETS, otherwise.signature()),
        fields.choice("sheet", Sheet.class, otherwise.sheet()),
        fields.choice("links", Links.class, otherwise.links()),
        fields.flag("qr", otherwise.qr()),
        cover());
  }

  private CoverSheet cover() {
    CoverSheet otherwise = CoverSheet.DEFAULT;
    paper
        .keys()
        .forEach(
            (key, place) -> {
              if (!PAPER.contains(key)) {
                String suggestion = SpellingSuggestion.phrase(key, PAPER);
                problems.add(
                    Rule.UNKNOWN_SETTING, place, "'" + key + "' is no setting" + suggestion);
              }
            });
    double leaf = length(paper, "thickness", MOST_THICKNESS, 0);
    Paper kind = paper.choice("kind", Paper.class, Paper.OFFSET_80);
    return new CoverSheet(
        leaf > 0 ? leaf / 2 : kind.perPage(),
        leaf > 0 ? 0 : kind.allowance(),
        fields.text("price").value(),
        fields.flag("safe-zones", otherwise.safeZones()));
  }

  /** As CSS Paged Media 3 §7.1 names them; {@code true} means what most printers ask for. */
  private Set<Mark> marks() {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (LocatedText word : fields.words("marks")) {
      switch (word.value().toLowerCase(Locale.ROOT)) {
        case "crop", "true" -> marks.add(Mark.CROP);
        case "cross", "registration" -> marks.add(Mark.CROSS);
        case "fold" -> marks.add(Mark.FOLD);
        case "none", "false" -> {}
        default ->
            problems.add(
                Rule.BAD_SETTING,
                word.place(),
                "'marks' takes crop, cross, fold, none"
                    + SpellingSuggestion.phrase(word.value(), MARKS));
      }
    }
    return marks;
  }

  /** The profiles in the order in which they are named; what is none is a problem. */
  private List<Profile> profiles() {
    List<String> known = Arrays.stream(Profile.values()).map(PrintSettings::word).toList();
    Set<Profile> profiles = new LinkedHashSet<>();
    for (LocatedText name : fields.texts("profile")) {
      int place = known.indexOf(name.value().toLowerCase(Locale.ROOT));
      if (place >= 0) {
        profiles.add(Profile.values()[place]);
      } else {
        problems.add(
            Rule.BAD_SETTING,
            name.place(),
            "'profile' takes "
                + String.join(", ", known)
                + SpellingSuggestion.phrase(name.value(), known));
      }
    }
    return profiles.isEmpty() ? Print.DEFAULT.profiles() : new ArrayList<>(profiles);
  }

  private static String word(Profile profile) {
    return profile.name().toLowerCase(Locale.ROOT);
  }

  /** A length in millimetres, from 0 to a greatest one. */
  private double length(FieldReader from, String key, double most, double otherwise) {
    LocatedText written = from.text(key);
    if (written.isEmpty()) {
      return otherwise;
    }
    Matcher length = LENGTH.matcher(written.value().strip().toLowerCase(Locale.ROOT));
    if (length.matches()) {
      double value = Double.parseDouble(length.group(1)) * MILLIMETRES.get(length.group(2));
      if (value <= most) {
        return value;
      }
    }
    problems.add(
        Rule.BAD_SETTING,
        written.place(),
        String.format(
            Locale.ROOT,
            "'%s' takes a length from 0 to %.0fmm, such as 3mm or 0.125in",
            key,
            most));
    return otherwise;
  }
}
