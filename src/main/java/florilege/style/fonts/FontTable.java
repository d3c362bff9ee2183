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
 * Reads a {@code fonts.tsv}: which file is which font. Its columns are family, weight, style,
 * feature, file, version, origin and licence; what is absent is a hyphen.
 */
public final class FontTable {

  private static final String TABLE = "fonts.tsv";
  private static final int COLUMNS = 8;

  /** Rows that are read; the largest families have some seventy fonts. */
  static final int MOST_ROWS = 200;

  private final StyleFiles files;
  private final boolean known;
  private final Problems problems;
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
    return new FontTable(files, known, problems).families();
  }

  private List<FontFamily> families() {
    Source table = new Source(files.folder().resolve(TABLE), files.text(TABLE).orElse(""));
    Map<String, List<FontFace>> families = new LinkedHashMap<>();
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
      problems.add(
          Rule.STYLE,
          new Place(table, MOST_ROWS + 2, 0),
          "more than " + MOST_ROWS + " fonts, of which the others are left out");
    }
    return families.entrySet().stream()
        .map(family -> new FontFamily(family.getKey(), family.getValue()))
        .toList();
  }

  private boolean isUsable(String[] row, Place place) {
    if (row.length != COLUMNS || !row[1].matches("[1-9]00") || !files.has(row[4])) {
      problems.add(Rule.STYLE, place, "no row of eight columns that names a font file");
      return false;
    } else if (known) {
      return true;
    }
    boolean isNew = !faults.containsKey(row[4]);
    Optional<String> fault = faults.computeIfAbsent(row[4], this::fault);
    if (isNew) {
      fault.ifPresent(why -> problems.add(Rule.STYLE, place, row[4] + " " + why));
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
