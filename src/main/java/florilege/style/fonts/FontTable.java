package florilege.style.fonts;

import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.style.files.StyleFiles;
import florilege.style.truetype.FontWorkBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads which file is which font: the {@code @font-face} rules of a style's sheets, and a {@code
 * fonts.tsv}, whose columns are family, weight, style, feature, file, version, origin and licence;
 * what is absent is a hyphen.
 */
public final class FontTable {

  private static final String TABLE = "fonts.tsv";
  private static final int COLUMNS = 8;

  /** Rows that are read; the largest families have some seventy fonts. */
  static final int MOST_ROWS = 200;

  private static final String MORE =
      "more than " + MOST_ROWS + " fonts, of which the others are left out";

  private static final String HINT =
      "take the TrueType file (.ttf) of the font, which most makers offer beside the others";

  private final StyleFiles files;
  private final boolean known;
  private final Problems problems;
  private final Map<String, List<FontFace>> families = new LinkedHashMap<>();
  private final FontWorkBudget work = FontWorkBudget.ofStyle();

  /** What is wrong with each file. */
  private final Map<String, Optional<String>> faults = new HashMap<>();

  private FontTable(StyleFiles files, boolean known, Problems problems) {
    this.files = files;
    this.known = known;
    this.problems = problems;
  }

  /**
   * The families of a folder's table, in its order; a row that is out of order is a problem, and a
   * font that cannot be used is one where it is first named. A family of which none can be used has
   * no faces.
   *
   * @param known whether the fonts are our own, and so need no proof
   */
  public static List<FontFamily> read(StyleFiles files, boolean known, Problems problems) {
    return read(files, known, List.of(), problems);
  }

  /**
   * The families that rules of the style's sheets name, and those of its table; as {@link
   * #read(StyleFiles, boolean, Problems)}.
   */
  public static List<FontFamily> read(
      StyleFiles files, boolean known, List<FontFaceRule> rules, Problems problems) {
    FontTable table = new FontTable(files, known, problems);
    for (int i = 0; i < rules.size(); i++) {
      table.add(rules.get(i), i);
    }
    table.readTable();
    return table.families.entrySet().stream()
        .map(family -> new FontFamily(family.getKey(), family.getValue()))
        .toList();
  }

  private void add(FontFaceRule rule, int number) {
    if (number >= MOST_ROWS) {
      if (number == MOST_ROWS) {
        problems.add(Rule.STYLE, rule.place(), MORE);
      }
    } else if (rule.family().isEmpty() || rule.file().isEmpty()) {
      problems.add(
          Rule.STYLE, rule.place(), "an @font-face needs a font-family and src: url(FILE)");
    } else {
      List<FontFace> faces = families.computeIfAbsent(rule.family(), name -> new ArrayList<>());
      if (!files.has(rule.file())) {
        problems.add(Rule.STYLE_FILE, rule.place(), "the style has no font file " + rule.file());
      } else if (isSound(rule.file(), rule.place())) {
        faces.add(
            new FontFace(
                rule.family(),
                rule.weight(),
                rule.italic(),
                rule.feature(),
                "",
                () -> files.open(rule.file()).orElseThrow()));
      }
    }
  }

  private void readTable() {
    Source table = new Source(files.folder().resolve(TABLE), files.text(TABLE).orElse(""));
    List<String> rows = table.text().lines().toList();
    for (int line = 2; line <= Math.min(rows.size(), MOST_ROWS + 1); line++) {
      String[] row = rows.get(line - 1).split("\t", -1);
      boolean usable = isUsable(row, new Place(table, line, 0));
      List<FontFace> faces = families.computeIfAbsent(row[0], name -> new ArrayList<>());
      if (usable) {
        faces.add(face(row));
      }
    }
    if (rows.size() > MOST_ROWS + 1) {
      problems.add(Rule.STYLE, new Place(table, MOST_ROWS + 2, 0), MORE);
    }
  }

  private boolean isUsable(String[] row, Place place) {
    if (row.length != COLUMNS || !row[1].matches("[1-9]00") || !files.has(row[4])) {
      problems.add(Rule.STYLE, place, "no row of eight columns that names a font file");
      return false;
    }
    return known || isSound(row[4], place);
  }

  private boolean isSound(String file, Place place) {
    boolean isNew = !faults.containsKey(file);
    Optional<String> fault = faults.computeIfAbsent(file, this::fault);
    if (isNew) {
      fault.ifPresent(why -> problems.add(Rule.STYLE, place, file + " " + why, HINT));
    }
    return fault.isEmpty();
  }

  private Optional<String> fault(String file) {
    return FontValidator.fault(files.bytes(file).orElseThrow(), work);
  }

  private FontFace face(String[] row) {
    return new FontFace(
        row[0],
        Integer.parseInt(row[1]),
        row[2].equals("italic"),
        row[3].equals("-") ? "" : row[3],
        known ? row[4] : "",
        () -> files.open(row[4]).orElseThrow());
  }
}
