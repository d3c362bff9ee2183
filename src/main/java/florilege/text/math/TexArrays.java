package florilege.text.math;

import florilege.text.math.TexSymbols.Symbol;
import florilege.text.math.TexTokenizer.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Parses what has delimiters or rows: {@code \left(…\right)}, matrices, systems of equations. */
final class TexArrays {

  /** Delimiters around environments that have them. */
  private static final Map<String, String> FENCES =
      Map.of(
          "pmatrix", "()", "bmatrix", "[]", "Bmatrix", "{}", "vmatrix", "||", "Vmatrix", "‖‖",
          "cases", "{ ", "dcases", "{ ", "rcases", " }");

  private static final Set<String> PLAIN =
      Set.of(
          "matrix",
          "smallmatrix",
          "array",
          "aligned",
          "align",
          "alignat",
          "alignedat",
          "split",
          "gather",
          "gathered",
          "multline",
          "eqnarray",
          "equation",
          "displaymath",
          "subarray");

  private final TexParser parser;

  TexArrays(TexParser parser) {
    this.parser = parser;
  }

  /** What stands between {@code \left} and {@code \right}, the first of which has been read. */
  Element fenced() {
    List<Element> row = new ArrayList<>();
    fence(delimiter(), row);
    row.addAll(parser.row(Set.of()));
    if (!parser.reader.takes("\\right")) {
      throw new Unreadable("\\left has no \\right");
    }
    fence(delimiter(), row);
    return parser.make("mrow", row.toArray(Element[]::new));
  }

  private void fence(String sign, List<Element> row) {
    if (!sign.isEmpty()) {
      Element fence = parser.make("mo", sign);
      fence.setAttribute("stretchy", "true");
      row.add(fence);
    }
  }

  /** The sign of a delimiter; empty for the one that does not show. */
  String delimiter() {
    String token = parser.reader.next();
    String name = token.startsWith("\\") ? token.substring(1) : "";
    if (token.equals(".")) {
      return "";
    } else if (name.isEmpty()) {
      if (token.isEmpty() || "()[]|/<>".indexOf(token) < 0) {
        throw new Unreadable("'" + token + "' is no delimiter");
      }
      return token.equals("<") ? "⟨" : token.equals(">") ? "⟩" : token;
    }
    return TexSymbols.of(name)
        .filter(symbol -> Set.of("fence", "operator").contains(symbol.kind()))
        .map(Symbol::sign)
        .orElseThrow(() -> new Unreadable("\\" + name + " is no delimiter"));
  }

  /** An environment, whose {@code \begin} has been read. */
  Element environment() {
    String name = parser.reader.braces();
    String bare = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
    if (!PLAIN.contains(bare) && !FENCES.containsKey(bare)) {
      throw new Unreadable("nobody knows here what the environment " + name + " is");
    }
    String columns = columns(bare);
    Element table = rows(columns);
    if (!parser.reader.takes("\\end") || !parser.reader.braces().equals(name)) {
      throw new Unreadable("the environment " + name + " does not end");
    }
    String fences = FENCES.getOrDefault(bare, "  ");
    List<Element> row = new ArrayList<>();
    fence(fences.substring(0, 1).strip(), row);
    row.add(table);
    fence(fences.substring(1).strip(), row);
    return parser.one(row);
  }

  /** How the columns stand: a word for each, the last for all that follow. */
  private String columns(String name) {
    return switch (name) {
      case "array", "subarray" ->
          parser
              .reader
              .braces()
              .replaceAll("[^lcr]", "")
              .replace("l", "left ")
              .replace("r", "right ")
              .replace("c", "center ")
              .strip();
      case "alignat", "alignedat" -> {
        parser.reader.braces();
        yield "right left";
      }
      case "aligned", "align", "split" -> "right left";
      case "eqnarray" -> "right center left";
      case "cases", "dcases", "rcases" -> "left";
      default -> "";
    };
  }

  private Element rows(String columns) {
    List<Element> rows = new ArrayList<>();
    do {
      parser.reader.brackets(); // the space that was asked for after the row above
      List<Element> cells = new ArrayList<>();
      do {
        cells.add(parser.make("mtd", parser.row(Set.of()).toArray(Element[]::new)));
      } while (parser.reader.takes("&"));
      rows.add(parser.make("mtr", cells.toArray(Element[]::new)));
    } while (parser.reader.takes("\\\\") || parser.reader.takes("\\cr"));
    Element last = rows.get(rows.size() - 1);
    boolean idle = rows.size() > 1 && last.getTextContent().isEmpty();
    Element table =
        parser.make(
            "mtable", rows.subList(0, rows.size() - (idle ? 1 : 0)).toArray(Element[]::new));
    if (!columns.isEmpty()) {
      table.setAttribute("columnalign", columns);
    }
    return table;
  }

  /** Rows one above the other, in braces. */
  Element stack() {
    if (!parser.reader.takes("{")) {
      throw new Unreadable("rows in braces are missing");
    }
    Element table = rows("");
    if (!parser.reader.takes("}")) {
      throw new Unreadable("a brace is not closed");
    }
    return table;
  }
}
