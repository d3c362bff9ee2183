package florilege.style;

import java.io.InputStream;
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

  private FontTable() {}

  /** The families of a folder's table, in the order of the table; none where it has no table. */
  static List<Family> read(StyleFiles files) {
    Map<String, List<Face>> families = new LinkedHashMap<>();
    files.text("fonts.tsv").stream()
        .flatMap(String::lines)
        .skip(1)
        .map(line -> face(line.split("\t"), files))
        .forEach(face -> families.computeIfAbsent(face.family(), f -> new ArrayList<>()).add(face));
    return families.entrySet().stream()
        .map(family -> new Family(family.getKey(), family.getValue()))
        .toList();
  }

  private static Face face(String[] row, StyleFiles files) {
    return new Face(
        row[0],
        Integer.parseInt(row[1]),
        row[2].equals("italic"),
        row[3].equals("-") ? "" : row[3],
        () -> open(row[4], files));
  }

  private static InputStream open(String file, StyleFiles files) {
    Optional<InputStream> data = files.open(file);
    return data.orElseThrow(() -> new IllegalStateException("no font file " + file));
  }
}
