package florilege;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A small collection of ordinary writing, put together by lot: tables of long and short cells,
 * lists with code and quotes in them, notes, pictures of all shapes, boxes, in articles and
 * comments. The same seed gives the same collection.
 */
final class RandomCollection {

  private static final List<String> PAGES = List.of("A4", "A5", "A6", "B5", "Letter", "6x9in");

  private static final List<List<String>> LANGUAGES =
      List.of(
          List.of(
              "en",
              "the gate was opened as usual and those who had come from the villages went through"
                  + " responsibility a of it number internationalisation in two evening, rain;"
                  + " light"),
          List.of(
              "fr",
              "le jour où les listes furent comparées et les sommes lues à haute voix il pleuvait"
                  + " anticonstitutionnellement de la un peu : « bien » l’été, déjà ; peut-être"),
          List.of(
              "de",
              "die Donaudampfschifffahrtsgesellschaft hatte am Abend des zweiten Tages alle Listen"
                  + " in der und ja Überraschung, Straße; größer als"),
          List.of(
              "he",
              "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD \u05D4\u05D9\u05D5\u05DD"
                  + " \u05D1\u05E2\u05E8\u05D1 \u05D0\u05EA \u05E9\u05DC, word \u05DB\u05DC 12"),
          List.of(
              "ru",
              "\u0432 \u0442\u043E\u0442 \u0434\u0435\u043D\u044C"
                  + " \u043F\u0440\u0438\u0448\u043B\u0438 \u043C\u043D\u043E\u0433\u0438\u0435"
                  + " \u0438 \u0440\u0430\u0437\u0433\u043E\u0432\u043E\u0440"));

  private final Random lot;
  private final String page;
  private final String lang;
  private final List<String> words;
  private final List<String> pictures = new ArrayList<>();
  private int notes;

  RandomCollection(long seed) {
    lot = new Random(seed);
    page = one(PAGES);
    List<String> language = LANGUAGES.get(lot.nextInt(10) < 5 ? 0 : lot.nextInt(LANGUAGES.size()));
    lang = language.get(0);
    words = List.of(language.get(1).split(" "));
  }

  /** Writes the collection into an empty folder. */
  void write(Path folder) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        folder.resolve("collection.yaml"),
        "title: By Lot\nlang: %s\npage: %s\n".formatted(lang, page));
    for (int i = 0; i < 3; i++) {
      picture(articles, "p" + i);
    }
    for (int i = 1; i <= 1 + lot.nextInt(2); i++) {
      String head =
          "---\ntitle: %s\ndate: 2020-01-0%d\n---\n\n".formatted(text(4, 9).replace(":", ""), i);
      Files.writeString(articles.resolve("a" + i + ".md"), head + blocks(3 + lot.nextInt(9), true));
      StringBuilder comments = new StringBuilder();
      for (int c = 1; c <= lot.nextInt(4); c++) {
        comments.append(
            "---\nid: c%d%d\nauthor: Reader %d\ndate: 2020-01-1%d\n%s---\n\n%s\n"
                .formatted(
                    i,
                    c,
                    c,
                    c,
                    c > 1 && lot.nextBoolean() ? "reply-to: c" + i + (c - 1) + "\n" : "",
                    blocks(1 + lot.nextInt(4), false)));
      }
      if (!comments.isEmpty()) {
        Files.writeString(articles.resolve("a" + i + ".comments.md"), comments);
      }
    }
  }

  private void picture(Path folder, String name) throws IOException {
    int width = 1 + lot.nextInt(lot.nextBoolean() ? 900 : 40);
    int height = 1 + lot.nextInt(lot.nextBoolean() ? 900 : 40);
    if (lot.nextBoolean()) {
      pictures.add(name + ".png");
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    } else {
      pictures.add(name + ".svg");
      Files.writeString(
          folder.resolve(name + ".svg"),
          "<svg xmlns='http://www.w3.org/2000/svg' width='%1$d' height='%2$d' viewBox='0 0 %1$d %2$d'><rect width='%1$d' height='%2$d' fill='#888'/></svg>"
              .formatted(width, height));
    }
  }

  private String blocks(int count, boolean article) {
    List<Supplier<String>> kinds =
        new ArrayList<>(
            List.of(
                () -> text(5, 120),
                () -> text(5, 60),
                this::table,
                this::table,
                () -> list(0),
                () -> "> " + text(3, 60) + "\n>\n> " + text(3, 9),
                () -> "```%s\n%s\n```".formatted(one(List.of("", "java", "yaml", "html")), code()),
                () -> "## " + text(1, 9)));
    if (article) {
      kinds.add(this::noted);
      kinds.add(() -> "![%s](%s)".formatted(text(2, 5), one(pictures)));
      kinds.add(
          () -> "> [!%s]\n> %s".formatted(one(List.of("NOTE", "WARNING", "TIP")), text(3, 80)));
      kinds.add(() -> text(1, 3) + "\n: " + text(3, 40));
    }
    return Stream.generate(() -> one(kinds).get()).limit(count).collect(Collectors.joining("\n\n"))
        + "\n";
  }

  private String noted() {
    String id = "n" + ++notes;
    return "%s[^%s] %s\n\n[^%s]: %s".formatted(text(5, 50), id, text(5, 50), id, text(2, 70));
  }

  private String table() {
    int columns = 1 + lot.nextInt(lot.nextInt(6) == 0 ? 11 : 4);
    int longest = one(List.of(1, 3, 12, 60, 200));
    List<Integer> most =
        IntStream.range(0, columns).map(i -> lot.nextInt(3) == 0 ? longest : 2).boxed().toList();
    String head = row(columns, column -> text(1, 10));
    String rows =
        IntStream.range(0, 1 + lot.nextInt(lot.nextInt(4) == 0 ? 40 : 5))
            .mapToObj(
                i -> row(columns, column -> lot.nextInt(9) == 0 ? "7" : text(1, most.get(column))))
            .collect(Collectors.joining("\n"));
    return head + "\n" + "|---".repeat(columns) + "|\n" + rows;
  }

  private static String row(int columns, java.util.function.IntFunction<String> cell) {
    return IntStream.range(0, columns)
        .mapToObj(cell)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private String list(int level) {
    String indent = "    ".repeat(level);
    String mark = lot.nextBoolean() ? "-   " : "1.  ";
    StringBuilder list = new StringBuilder();
    for (int i = 0; i <= lot.nextInt(5); i++) {
      list.append(indent).append(mark).append(text(1, 40)).append("\n");
      String inner = indent + "    ";
      switch (lot.nextInt(8)) {
        case 0 ->
            list.append("\n")
                .append(inner)
                .append("```\n")
                .append((code() + "\n```").indent(inner.length()));
        case 1 -> list.append("\n").append(inner).append("> ").append(text(2, 40)).append("\n");
        case 2 -> list.append(level < 3 ? list(level + 1) + "\n" : "");
        case 3 -> list.append("\n").append(table().indent(inner.length())).append("\n");
        default -> list.append("");
      }
    }
    return list.toString().stripTrailing();
  }

  private String code() {
    return IntStream.range(0, 1 + lot.nextInt(9))
        .mapToObj(
            i ->
                "  ".repeat(lot.nextInt(3))
                    + "key_%d: %s(%s)".formatted(i, one(words), text(0, 12)))
        .collect(Collectors.joining("\n"));
  }

  /** So many words, now and then set off. */
  private String text(int fewest, int most) {
    int count = fewest + (most > fewest ? lot.nextInt(most - fewest + 1) : 0);
    return Stream.generate(this::word).limit(count).collect(Collectors.joining(" "));
  }

  private String word() {
    String word = one(words);
    return switch (lot.nextInt(40)) {
      case 0 -> "*" + word.replaceAll("\\W+$", "x") + "*";
      case 1 -> "**" + word.replaceAll("\\W+$", "x") + "**";
      case 2 -> "`" + word + "()`";
      case 3 -> "[" + word + "](https://example.org/" + lot.nextInt(999) + ")";
      default -> word;
    };
  }

  private <T> T one(List<T> of) {
    return of.get(lot.nextInt(of.size()));
  }

  @Override
  public String toString() {
    return page + " " + lang;
  }
}
