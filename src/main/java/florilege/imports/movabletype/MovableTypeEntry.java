package florilege.imports.movabletype;

import florilege.data.fields.PersonParser;
import florilege.files.Sha256;
import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.records.DatabaseTimestamp;
import florilege.imports.records.ImportedArticle;
import florilege.imports.records.ImportedComment;
import florilege.imports.records.ImportedComments;
import florilege.imports.records.ImportedText;
import florilege.imports.records.ImportedText.Markup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Represents an entry of an export.
 *
 * @param keys those at its head, which may be there several times
 * @param sections the others, each with the lines below its name
 */
record MovableTypeEntry(Map<String, List<String>> keys, List<Section> sections) {

  private static final String END = "-----";
  private static final Pattern KEY = Pattern.compile("([A-Z][A-Z ]{1,30}):(?:\\s(.*))?");
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{2})/(\\d{2})/(\\d{2,4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s*([AP])M)?");

  /** Written where somebody wrote nothing. */
  private static final Set<String> CONVERTED = Set.of("1", "__default__", "");

  /** What stands below a name in capitals. */
  private record Section(String name, List<String> lines) {

    /** The text, and below its own keys where it has some. */
    String text() {
      return String.join("\n", lines.subList(head(), lines.size())).strip();
    }

    private int head() {
      int head = 0;
      while (isNote() && head < lines.size() && KEY.matcher(lines.get(head)).matches()) {
        head++;
      }
      return head;
    }

    boolean isNote() {
      return name.equals("COMMENT") || name.equals("PING");
    }

    String value(String key) {
      return lines.subList(0, head()).stream()
          .map(KEY::matcher)
          .filter(line -> line.matches() && line.group(1).equals(key) && line.group(2) != null)
          .map(line -> line.group(2).strip())
          .findFirst()
          .orElse("");
    }
  }

  static MovableTypeEntry of(List<String> lines) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    List<Section> sections = new ArrayList<>();
    int at = 0;
    for (; at < lines.size() && !lines.get(at).stripTrailing().equals(END); at++) {
      Matcher key = KEY.matcher(lines.get(at));
      if (key.matches()) {
        String value = key.group(2) == null ? "" : key.group(2).strip();
        keys.computeIfAbsent(key.group(1), name -> new ArrayList<>()).add(value);
      }
    }
    while (at < lines.size()) {
      int end = at + 1;
      while (end < lines.size() && !lines.get(end).stripTrailing().equals(END)) {
        end++;
      }
      Matcher name = KEY.matcher(at + 1 < end ? lines.get(at + 1) : "");
      if (name.matches()) {
        List<String> below = new ArrayList<>(lines.subList(at + 2, end));
        if (name.group(2) != null && !name.group(2).isBlank()) {
          below.add(0, name.group(2));
        }
        sections.add(new Section(name.group(1), below));
      }
      at = end;
    }
    return new MovableTypeEntry(keys, sections);
  }

  boolean isEntry() {
    return keys.containsKey("TITLE") || !section("BODY").isEmpty();
  }

  private String key(String name) {
    return keys.getOrDefault(name, List.of("")).get(0);
  }

  private String section(String name) {
    return sections.stream()
        .filter(section -> section.name().equals(name))
        .map(Section::text)
        .findFirst()
        .orElse("");
  }

  ImportedArticle article() {
    String author = PersonParser.named(HtmlToMarkdown.plain(key("AUTHOR")), "").name();
    Optional<DatabaseTimestamp> date = date(key("DATE"));
    String address = key("UNIQUE URL");
    String body = section("BODY") + "\n\n" + section("EXTENDED BODY");
    Markup markup = markup();
    return new ImportedArticle(
        id(address),
        false,
        key("BASENAME"),
        HtmlToMarkdown.plain(key("TITLE")),
        author.isEmpty() ? List.of() : List.of(author),
        date,
        address.matches("https?://\\S+") ? address : "",
        categories(),
        tags(),
        HtmlToMarkdown.plain(section("EXCERPT")),
        "",
        key("STATUS").matches("(?i)draft|future|review"),
        new ImportedText(body.strip(), markup),
        List.of(),
        comments());
  }

  private String id(String address) {
    String named = address.isEmpty() ? key("BASENAME") : address;
    return (named.isEmpty() ? key("DATE") + " " + key("TITLE") : key("DATE") + " " + named)
        .replaceAll("\\s+", " ")
        .strip();
  }

  private Markup markup() {
    String convert = key("CONVERT BREAKS");
    if (convert.toLowerCase(Locale.ROOT).startsWith("markdown")) {
      return Markup.MARKDOWN;
    }
    return CONVERTED.contains(convert) ? Markup.HTML_LINES : Markup.HTML;
  }

  private List<String> categories() {
    return Stream.of("PRIMARY CATEGORY", "CATEGORY")
        .flatMap(name -> keys.getOrDefault(name, List.of()).stream())
        .filter(name -> !name.isBlank())
        .distinct()
        .toList();
  }

  private List<String> tags() {
    String written = key("TAGS").isEmpty() ? section("KEYWORDS") : key("TAGS");
    return Stream.of(written.split(",|\\R"))
        .map(tag -> tag.strip().replaceAll("^\"|\"$", ""))
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  private static Optional<DatabaseTimestamp> date(String written) {
    Matcher date = DATE.matcher(written.strip());
    if (!date.matches()) {
      return DatabaseTimestamp.written(written);
    }
    int hour = Integer.parseInt(date.group(4));
    boolean half = date.group(7) != null;
    int hours = half ? hour % 12 + (date.group(7).equals("P") ? 12 : 0) : hour;
    String year = date.group(3).length() == 2 ? "20" + date.group(3) : date.group(3);
    String iso =
        String.format(
            Locale.ROOT,
            "%s-%s-%s %02d:%s:00",
            year,
            date.group(1),
            date.group(2),
            hours,
            date.group(5));
    return DatabaseTimestamp.of(iso, "");
  }

  /** They have no ids: one is made of who said what and when, so that it is the same next time. */
  private ImportedComments comments() {
    List<ImportedComment> comments = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Section section : sections) {
      if (section.isNote()) {
        String author = section.value("AUTHOR") + section.value("BLOG NAME");
        String text = section.text();
        String id =
            "c" + Sha256.of(author + "\n" + section.value("DATE") + "\n" + text).substring(0, 10);
        while (!taken.add(id)) {
          id = id + "x";
        }
        comments.add(
            new ImportedComment(
                id,
                PersonParser.named(HtmlToMarkdown.plain(author), "").name(),
                date(section.value("DATE")).map(DatabaseTimestamp::iso).orElse(""),
                "",
                section.name().equals("PING") ? "pingback" : "",
                "",
                false,
                new ImportedText(text, Markup.HTML_LINES)));
      }
    }
    return ImportedComments.of(comments, Map.of());
  }
}
