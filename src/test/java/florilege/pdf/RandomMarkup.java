package florilege.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The text of a chapter put together by lot from all that {@link florilege.book} allows: elements
 * within elements, scripts, directions, signs that are not seen, tables, notes, pictures. In every
 * text stands a word of its own. The same seed gives the same text.
 */
final class RandomMarkup {

  private static final List<String> INLINES =
      List.of(
          "em", "strong", "code", "b", "i", "s", "u", "sub", "sup", "small", "q", "mark", "del",
          "ins", "kbd", "samp", "cite", "dfn", "abbr", "var", "bdi", "span");

  private static final List<String> ATTRIBUTES =
      List.of("", "", "", " dir='rtl'", " dir='ltr'", " lang='he'", " lang='ja'", " lang='fr'");

  private static final List<String> SCRIPTS =
      List.of(
          "plain words",
          "internationalisation",
          "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD",
          "\u0645\u0631\u062D\u0628\u0627",
          "\u65E5\u672C\u8A9E\u306E\u6587\u7AE0",
          "\u4E2D\u6587",
          "\u0928\u092E\u0938\u094D\u0924\u0947",
          "\u0E44\u0E17\u0E22",
          "caf\u00E9 e\u0301\u0302\u0303",
          "\uD83D\uDE00\uFE0F\u200D\uD83D\uDE80",
          "\uD808\uDC00",
          "12,345.67",
          "a/b-c_d",
          "x".repeat(90),
          "1234567890".repeat(9),
          "\u05D0".repeat(70),
          "$%&amp;()[]");

  private static final List<String> UNSEEN =
      List.of(
          "\uFEFF", "\uFE0F", "\uFE0E", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u2060",
          "\u00AD", "\u034F", "\u180E", "\u2028", "\u00A0", "\u202F", "\u3000", " ", "\n", "\t",
          "");

  private final Random lot;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder notes = new StringBuilder();
  private int count;
  private int budget = 60;

  RandomMarkup(long seed) {
    lot = new Random(seed);
  }

  /** The content of a chapter, with a discussion and notes. */
  String chapter() {
    String body = blocks(0, 1 + lot.nextInt(7));
    String comments =
        IntStream.rangeClosed(1, lot.nextInt(3))
            .mapToObj(this::comment)
            .collect(Collectors.joining());
    return "<div class='body'%s>%s</div>".formatted(one(ATTRIBUTES), body)
        + (notes.isEmpty() ? "" : "<section class='footnotes'><ol>" + notes + "</ol></section>")
        + "<section class='discussion'><h2 class='title'>Comments</h2>"
        + comments
        + "</section>";
  }

  /** The words of which each stands in a text of its own. */
  List<String> words() {
    return words;
  }

  private String comment(int depth) {
    return "<article class='comment depth-%d' id='c%d'><header><p class='attribution'>A</p></header><div class='text'>%s</div></article>"
        .formatted(depth, depth, blocks(1, 1 + lot.nextInt(3)));
  }

  private String blocks(int depth, int count) {
    return many(count, i -> block(depth));
  }

  private String block(int depth) {
    if (depth > 6 || budget-- < 0) {
      return "<p>" + line(0) + "</p>";
    }
    String dir = one(ATTRIBUTES);
    return switch (lot.nextInt(16)) {
      case 0 -> "<h%1$d%2$s>%3$s</h%1$d>".formatted(2 + lot.nextInt(5), dir, line(0));
      case 1 -> list("ul", dir, depth);
      case 2 -> list("ol", dir, depth);
      case 3 ->
          "<dl%s>%s</dl>"
              .formatted(
                  dir,
                  many(
                      1 + lot.nextInt(3),
                      i -> "<dt>" + line(0) + "</dt><dd>" + flow(depth) + "</dd>"));
      case 4 ->
          "<blockquote%s>%s</blockquote>".formatted(dir, blocks(depth + 1, 1 + lot.nextInt(2)));
      case 5 ->
          "<pre%s><code>%s</code></pre>"
              .formatted(dir, many(1 + lot.nextInt(6), i -> text() + "\n"));
      case 6, 7, 8 -> table(dir, depth);
      case 9 ->
          "<figure%s><img src='images/%s' alt='a'/><figcaption>%s</figcaption></figure>"
              .formatted(dir, image(), line(0));
      case 10 ->
          "<details%s><summary>%s</summary>%s</details>"
              .formatted(dir, line(0), blocks(depth + 1, 1 + lot.nextInt(2)));
      case 11 ->
          "<div class='admonition note'%s><div class='admonition-title'><p>%s</p></div>%s</div>"
              .formatted(dir, line(0), blocks(depth + 1, 1 + lot.nextInt(2)));
      case 12 -> lot.nextInt(3) == 0 ? "<hr/>" : "<div>" + blocks(depth + 1, 1) + "</div>";
      default -> "<p%s>%s</p>".formatted(dir, many(1 + lot.nextInt(4), i -> line(0) + " "));
    };
  }

  /** What a cell or an item holds: a line, blocks, or nothing. */
  private String flow(int depth) {
    return switch (lot.nextInt(6)) {
      case 0 -> blocks(depth + 1, 1 + lot.nextInt(2));
      case 1 -> one(UNSEEN);
      default -> line(0);
    };
  }

  private String list(String name, String dir, int depth) {
    return "<%1$s%2$s>%3$s</%1$s>"
        .formatted(name, dir, many(1 + lot.nextInt(4), i -> "<li>" + flow(depth) + "</li>"));
  }

  private String table(String dir, int depth) {
    int columns = 1 + lot.nextInt(lot.nextInt(5) == 0 ? 12 : 4);
    String caption = lot.nextInt(4) == 0 ? "<caption>" + line(0) + "</caption>" : "";
    String head = lot.nextInt(4) == 0 ? "" : "<thead>" + row("th", columns, depth) + "</thead>";
    String foot = lot.nextInt(5) == 0 ? "<tfoot>" + row("td", columns, depth) + "</tfoot>" : "";
    String spans = "";
    if (columns > 1 && lot.nextInt(3) == 0) {
      String rest = many(columns - 1, i -> "<td>" + flow(depth) + "</td>");
      spans =
          "<tr><td rowspan='2'>%s</td>%s</tr><tr>%s</tr><tr><td colspan='%d'>%s</td></tr>"
              .formatted(flow(depth), rest, rest.replaceAll("w\\d+q", "x"), columns, flow(depth));
    }
    String rows =
        many(1 + lot.nextInt(lot.nextInt(4) == 0 ? 25 : 4), i -> row("td", columns, depth));
    return "<table%s>%s%s<tbody>%s%s</tbody>%s</table>"
        .formatted(dir, caption, head, spans, rows, foot);
  }

  private String row(String cell, int columns, int depth) {
    int rich = lot.nextInt(columns + 2);
    return "<tr>"
        + many(
            columns,
            i ->
                "<%1$s>%2$s</%1$s>"
                    .formatted(
                        cell,
                        i == rich
                            ? flow(depth) + many(lot.nextInt(30), n -> " " + text())
                            : lot.nextInt(4) == 0 ? "" : text()))
        + "</tr>";
  }

  /** What stands in a line: a text, or elements within each other. */
  private String line(int depth) {
    if (depth > 2 && lot.nextInt(3) > 0) {
      return text();
    }
    return switch (lot.nextInt(18)) {
      case 0, 1, 2, 3 -> inline(depth);
      case 4 -> nest(lot.nextInt(lot.nextInt(4) == 0 ? 70 : 9));
      case 5 -> "<a href='#c1'>" + inline(depth) + "</a>";
      case 6 -> line(depth + 1) + "<br/>" + line(depth + 1);
      case 7 -> "<img src='images/" + image() + "' alt='a'/>" + text();
      case 8 -> "<ruby>" + text() + "<rt>" + one(SCRIPTS) + "</rt></ruby>";
      case 9 -> depth == 0 ? text() + note() : text();
      case 10 -> one(UNSEEN);
      case 11 -> many(lot.nextInt(60), i -> text() + " ");
      default -> text() + line(depth + 1);
    };
  }

  private String inline(int depth) {
    String name = one(INLINES);
    return "<%1$s%2$s>%3$s</%1$s>"
        .formatted(name, one(ATTRIBUTES), lot.nextInt(8) == 0 ? one(UNSEEN) : line(depth + 1));
  }

  private String nest(int levels) {
    List<String> names =
        many(levels, i -> one(INLINES) + " ").isEmpty()
            ? List.of()
            : IntStream.range(0, levels).mapToObj(i -> one(INLINES)).toList();
    StringBuilder nest = new StringBuilder();
    names.forEach(
        name ->
            nest.append("<")
                .append(name)
                .append(one(ATTRIBUTES))
                .append(">")
                .append(lot.nextInt(3) == 0 ? text() : ""));
    nest.append(text());
    for (int i = names.size() - 1; i >= 0; i--) {
      nest.append("</").append(names.get(i)).append(">");
    }
    return nest.toString();
  }

  private String note() {
    int n = ++count;
    notes.append(
        "<li id='n%1$d'><p>%2$s<a class='backref' href='#r%1$d'>\u21A9</a></p></li>"
            .formatted(n, line(1)));
    return "<a class='noteref' role='doc-noteref' id='r%1$d' href='#n%1$d'>%1$d</a>".formatted(n);
  }

  private String image() {
    return one(List.of("a.png", "b.jpg", "c.svg"));
  }

  private String text() {
    String word = "w" + ++count + "q";
    words.add(word);
    String other = lot.nextInt(3) == 0 ? one(SCRIPTS) : "";
    return switch (lot.nextInt(8)) {
      case 0 -> one(UNSEEN) + word + " " + other + " ";
      case 1 -> word + one(UNSEEN) + " " + other + " ";
      case 2 -> other + " " + word + " ";
      default -> word + " " + other + " ";
    };
  }

  private static String many(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }

  private <T> T one(List<T> of) {
    return of.get(lot.nextInt(of.size()));
  }
}
