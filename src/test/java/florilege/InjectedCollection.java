package florilege;

import florilege.text.markdown.XssPayloads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A collection in which every payload stands in an article, in a comment in Markdown, in one in
 * HTML and in a field. Beside each is a harmless word, {@code Q17m}, that no other text contains.
 */
final class InjectedCollection {

  private static final List<String> PAYLOADS = every(Thorough.count(1, 4), XssPayloads.all());

  /** How many payloads stand in one text: enough to be quick, so few that none hides another. */
  private static final int TOGETHER = 12;

  /** Fields of an article whose text is printed; their marks are {@code Q17f}. */
  private static final List<String> PRINTED =
      List.of("title", "subtitle", "author", "summary", "licence", "tags");

  /** Fields whose value is not text. */
  private static final List<String> SILENT =
      List.of("date", "lang", "slug", "image", "layout", "url");

  private final List<String> files = new ArrayList<>();
  private final List<String> marks = new ArrayList<>();
  private int fields;

  private InjectedCollection() {}

  /** Each address, shape, element and handler is in every fourth of their products too. */
  private static List<String> every(int step, List<String> payloads) {
    return IntStream.range(0, payloads.size())
        .filter(i -> i % step == 0)
        .mapToObj(payloads::get)
        .toList();
  }

  /** Writes the collection, and gives the harmless words in it. */
  static List<String> write(Path folder) {
    InjectedCollection injected = new InjectedCollection();
    injected.settings();
    for (int i = 0; i < PAYLOADS.size(); i += TOGETHER) {
      injected.article(i, PAYLOADS.subList(i, Math.min(PAYLOADS.size(), i + TOGETHER)));
    }
    BuiltBook.collection(folder, injected.files.toArray(String[]::new));
    return injected.marks;
  }

  private void settings() {
    StringBuilder yaml = new StringBuilder();
    for (String key :
        List.of(
            "title",
            "subtitle",
            "creator",
            "editor",
            "publisher",
            "rights",
            "description",
            "belongs-to-collection")) {
      yaml.append(field(key, fields * 7 % PAYLOADS.size()));
    }
    for (String key :
        List.of(
            "identifier",
            "group-position",
            "subject",
            "cover-image",
            "style",
            "page",
            "lang",
            "date")) {
      yaml.append(key).append(": ").append(quoted(PAYLOADS.get(50 + key.length()))).append('\n');
    }
    add("collection.yaml", yaml.append("file-name: book\n").toString());
  }

  private void article(int number, List<String> payloads) {
    StringBuilder front = new StringBuilder("---\n");
    PRINTED.forEach(key -> front.append(field(key, fields % PAYLOADS.size())));
    String silent = SILENT.get(number / TOGETHER % SILENT.size());
    front.append(silent).append(": ").append(quoted(payloads.get(0))).append("\n---\n");
    StringBuilder text = new StringBuilder(front);
    for (int i = 0; i < payloads.size(); i++) {
      String alt = payloads.get(i).replaceAll("[\\s\\[\\]!()]+", " ");
      text.append(mark(number + i, 'm')).append("\n\n").append(payloads.get(i)).append("\n\n");
      text.append("![").append(mark(number + i, 'a')).append(alt).append("](gone.png)\n\n");
    }
    String name = String.format(Locale.ROOT, "articles/a%04d", number);
    add(name + ".md", text.append("\n\nThe end.\n").toString());
    add(
        name + ".comments.md",
        comment(number, payloads, "\n\n", 'r') + comment(number, payloads, "<p>", 'h'));
  }

  /** A comment with payloads in its text, its author's name, and its other fields. */
  private String comment(int number, List<String> payloads, String between, char kind) {
    int last = payloads.size() - 1;
    StringBuilder block = new StringBuilder("---\n");
    block.append("id: ").append(quoted(kind + payloads.get(last))).append('\n');
    block.append(field("author", (number + kind) % PAYLOADS.size()));
    block.append("date: ").append(quoted(payloads.get(0))).append('\n');
    block.append("url: ").append(quoted(payloads.get(1 % payloads.size()))).append("\n---\n");
    for (int i = 0; i < payloads.size(); i++) {
      block.append(between).append(mark(number + i, kind)).append(between);
      block.append(payloads.get(i).replace("---", "--"));
    }
    return block.append(between).append("end</p>\n\n").toString();
  }

  private String field(String key, int payload) {
    String text = mark(fields++, 'f') + " " + PAYLOADS.get(payload);
    return key + ": " + quoted(text) + "\n";
  }

  private String mark(int number, char kind) {
    String mark = "Q" + number + kind;
    marks.add(mark);
    return mark;
  }

  private static String quoted(String text) {
    StringBuilder yaml = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c ->
                yaml.append(
                    c == '"' || c == '\\'
                        ? "\\" + (char) c
                        : c < 0x20
                            ? String.format(Locale.ROOT, "\\x%02x", c)
                            : Character.toString(c)));
    return yaml.append('"').toString();
  }

  private void add(String path, String text) {
    files.add(path);
    files.add(text);
  }
}
