package florilege.data;

import florilege.problem.Place;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a table of values parted by commas or semicolons (RFC 4180), the first line naming the
 * columns. Each further line is a mapping.
 */
public final class CsvReader {

  private final LineIndex lines;
  private final String text;
  private final char comma;
  private int at;

  private CsvReader(LineIndex lines) {
    this.lines = lines;
    this.text = lines.source().text();
    String head = lines.line(0);
    this.comma = head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
  }

  /** Reads a whole file; empty lines are passed over. */
  public static YamlValue.Sequence rows(LineIndex lines) {
    return new CsvReader(lines).read();
  }

  private YamlValue.Sequence read() {
    List<String> names = new ArrayList<>();
    row().forEach(cell -> names.add(cell.value().strip()));
    List<YamlValue> rows = new ArrayList<>();
    while (at < text.length()) {
      Place place = lines.at(at);
      List<YamlValue.Scalar> cells = row();
      Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(cells.size(), names.size()); i++) {
        entries.putIfAbsent(names.get(i), new YamlValue.Entry(cells.get(i).place(), cells.get(i)));
      }
      if (cells.stream().anyMatch(cell -> !cell.value().isBlank())) {
        rows.add(new YamlValue.Mapping(entries, place));
      }
    }
    return new YamlValue.Sequence(List.copyOf(rows), lines.at(0));
  }

  /** The cells up to the next line end that stands in no quotation marks. */
  private List<YamlValue.Scalar> row() {
    List<YamlValue.Scalar> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      Place place = lines.at(at);
      String cell = at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
      cells.add(new YamlValue.Scalar(Dom.legal(cell), cell.isEmpty(), place));
      more = at < text.length() && text.charAt(at) == comma;
      at++;
    }
    return cells;
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"' && at < text.length() && text.charAt(at) == '"') {
        at++;
      } else if (c == '"') {
        return cell + bare();
      }
      cell.append(c);
    }
    return cell.toString();
  }

  private String bare() {
    int start = at;
    while (at < text.length() && text.charAt(at) != comma && text.charAt(at) != '\n') {
      at++;
    }
    return text.substring(start, at);
  }
}
