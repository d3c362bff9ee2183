package florilege.style;

import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code fonts.tsv}: which file is which font. Its columns are family, weight, style, feature,
 * file, version, origin and licence; what is absent is a hyphen.
 */
final class FontTable {

  private static final String TABLE = "fonts.tsv";
  private static final int COLUMNS = 8;

  private FontTable() {}

  /**
   * The families of a folder's table, in its order; a row that is out of order is a problem.
   *
   * @param known whether the fonts are our own, and so need no proof
   */
  static List<Family> read(StyleFiles files, boolean known, Problems problems) {
    Source table = new Source(files.folder().resolve(TABLE), files.text(TABLE).orElse(""));
    Map<String, List<Face>> families = new LinkedHashMap<>();
    List<String> rows = table.text().lines().toList();
    for (int line = 2; line <= rows.size(); line++) {
      String[] row = rows.get(line - 1).split("\t", -1);
      Optional<String> fault = fault(row, files, known);
      if (fault.isEmpty()) {
        families.computeIfAbsent(row[0], name -> new ArrayList<>()).add(face(row, files));
      } else {
        problems.add(Rule.STYLE, new Place(table, line, 0), fault.get());
      }
    }
    return families.entrySet().stream()
        .map(family -> new Family(family.getKey(), family.getValue()))
        .toList();
  }

  private static Optional<String> fault(String[] row, StyleFiles files, boolean known) {
    if (row.length != COLUMNS || !row[1].matches("[1-9]00") || !files.has(row[4])) {
      return Optional.of("no row of eight columns that names a font file");
    }
    return known
        ? Optional.empty()
        : FontProof.fault(files.bytes(row[4]).orElseThrow()).map(fault -> row[4] + " " + fault);
  }

  private static Face face(String[] row, StyleFiles files) {
    return new Face(
        row[0],
        Integer.parseInt(row[1]),
        row[2].equals("italic"),
        row[3].equals("-") ? "" : row[3],
        () -> files.open(row[4]).orElseThrow());
  }
}
