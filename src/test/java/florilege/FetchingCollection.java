package florilege;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A collection that asks to have something fetched or read: every way to name a file, with every
 * way to ask for one, in articles, comments, fields, settings, pictures, style sheets and links of
 * the file system. What is asked for lies beside the collection, in {@code canary}, or behind a
 * port of this machine.
 */
final class FetchingCollection {

  /** What the files hold that nobody may read. */
  static final String SECRET = "kanarienvogel-4711";

  /** {@code %s} stands for an extension that suits the asker. */
  private final List<String> addresses;

  private static final List<String> MARKUP =
      List.of(
          "![x](%s)",
          "[x](%s)",
          "![x][r]\n\n[r]: %s",
          "<img src=\"%s\" alt=x>",
          "<img srcset=\"%s 2x\" src=x alt=x>",
          "<picture><source srcset=\"%s\"></picture>",
          "<video poster=\"%s\" src=\"%s\"></video>",
          "<audio src=\"%s\"></audio>",
          "<iframe src=\"%s\"></iframe>",
          "<object data=\"%s\"></object>",
          "<embed src=\"%s\">",
          "<link rel=stylesheet href=\"%s\">",
          "<style>@import url(\"%s\");</style>",
          "<div style=\"background:url('%s')\">x</div>",
          "x{style=\"background:url(%s)\"}",
          "<table background=\"%s\"><tr><td>x</td></tr></table>",
          "<input type=image src=\"%s\">",
          "<svg><image xlink:href=\"%s\" width=9 height=9 /><use href=\"%s#x\"/></svg>",
          "<svg><style>@import '%s';</style></svg>",
          "<math><mglyph src=\"%s\"/></math>",
          "<base href=\"%s\"><img src=\"a.png\" alt=x>",
          "<meta http-equiv=refresh content=\"0;url=%s\">",
          "<script src=\"%s\"></script>",
          "<blockquote cite=\"%s\">x</blockquote>",
          "<p>x <img src='%s' alt=x></p>",
          "{% include_relative %s %}",
          "{{< figure src=\"%s\" >}}",
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>&e;");

  private static final List<String> SVG =
      List.of(
          "<image width='9' height='9' xlink:href='%s'/>",
          "<image width='9' height='9' href='%s'/>",
          "<use xlink:href='%s#x'/>",
          "<style>@import '%s';</style>",
          "<style>@import url(%s);</style>",
          "<style>@font-face{font-family:f;src:url(%s)} text{font-family:f}</style><text>x</text>",
          "<rect width='9' height='9' style='fill:url(%s#x)'/>",
          "<rect width='9' height='9' filter='url(%s#x)'/>",
          "<filter id='f'><feImage xlink:href='%s'/></filter><rect filter='url(#f)'/>",
          "<script xlink:href='%s'/>",
          "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='%s'/></foreignObject>",
          "<a xlink:href='%s'><text>x</text></a>",
          "<text><tref xlink:href='%s#x'/></text>",
          "<color-profile name='p' xlink:href='%s'/>",
          "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='%s'/>",
          "<g xml:base='%s'><image width='9' height='9' xlink:href='a.png'/></g>");

  private static final List<String> SVG_HEADS =
      List.of(
          "<?xml-stylesheet href='%s' type='text/css'?>",
          "<!DOCTYPE svg SYSTEM '%s'>",
          "<!DOCTYPE svg [<!ENTITY e SYSTEM '%s'>]>",
          "<!DOCTYPE svg [<!ENTITY %% p SYSTEM '%s'> %%p;]>");

  private static final List<String> CSS =
      List.of(
          "@import '%s';",
          "@import url(%s);",
          "@IMPORT url('%s') screen;",
          "@\\69mport '%s';",
          "@font-face { font-family: f; src: url(%s) } p { font-family: f }",
          "@font-face { font-family: g; src: local(x), URL(\"%s\") } h1 { font-family: g }",
          "p { background: url(%s) }",
          "body { background-image: \\75rl(%s) }",
          "p::before { content: url('%s') }",
          "li { list-style-image: url(%s) }",
          "p { background: image-set('%s' 1x) }",
          "p { background: url(\n%s\n) }",
          "h1 { background: url(data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'><image x:href='%s'/></svg>) }",
          "@namespace url(%s);",
          "/* */@import/**/url(%s);");

  private static final List<String> FIELDS =
      List.of("image", "cover", "url", "author", "title", "slug", "layout", "include", "lang");

  private int count;

  private FetchingCollection(Path canary, int port) {
    String host = "127.0.0.1:" + port;
    addresses =
        List.of(
            "http://" + host + "/x.%s",
            "HTTP://" + host + "/x.%s",
            "//" + host + "/x.%s",
            "ftp://" + host + "/x.%s",
            canary.toUri() + "x.%s",
            canary.toUri().toString().replace("file:", "FILE:") + "x.%s",
            canary + "/x.%s",
            "../canary/x.%s",
            "../../canary/x.%s",
            "%%2e%%2e/%%2e%%2e/canary/x.%s",
            "jar:" + canary.toUri() + "x.zip!/x.%s",
            "out/x.%s");
  }

  /**
   * Writes the files that must not be read, and the collection that asks for them.
   *
   * @param folder of both: {@code canary} and {@code book}
   * @param port that nobody may connect to
   * @return how many ways there are
   */
  static int write(Path folder, int port) {
    try {
      Path canary = Files.createDirectories(folder.resolve("canary"));
      for (String extension : List.of("png", "svg", "css", "ttf", "md", "txt", "zip")) {
        Files.writeString(canary.resolve("x." + extension), content(extension));
      }
      Files.writeString(canary.resolve("style.properties"), "description = " + SECRET);
      Path book = Files.createDirectories(folder.resolve("book"));
      FetchingCollection lures = new FetchingCollection(canary, port);
      lures.texts(book);
      lures.pictures(book);
      lures.style(book);
      lures.links(book, canary);
      return lures.count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that could be shown, were it read. */
  private static String content(String extension) {
    return switch (extension) {
      case "svg", "png" ->
          "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><title>%s</title><rect id='x' width='9' height='9'/></svg>"
              .formatted(SECRET);
      case "css" -> "p::before { content: '" + SECRET + "' }";
      default -> SECRET;
    };
  }

  /** A shape with each of the addresses. */
  private List<String> all(String shape, String extension) {
    List<String> all = new ArrayList<>();
    for (String address : addresses) {
      all.add(
          shape.replace("%s", String.format(Locale.ROOT, address, extension)).replace("%%", "%"));
      count++;
    }
    return all;
  }

  private void texts(Path book) {
    List<String> files = new ArrayList<>();
    files.add("collection.yaml");
    files.add("cover-image: ../canary/x.png\nstyle: style\ntitle: ../canary/x.txt\n");
    for (int i = 0; i < MARKUP.size(); i++) {
      List<String> texts = all(MARKUP.get(i), "png");
      files.add("articles/a%02d.md".formatted(i));
      files.add(front(i) + String.join("\n\n", texts) + "\n\nThe end.\n");
      files.add("articles/a%02d.comments.md".formatted(i));
      String comments =
          texts.stream().map(FetchingCollection::comment).collect(Collectors.joining());
      files.add(comments);
      count += texts.size();
    }
    BuiltBook.collection(book, files.toArray(String[]::new));
  }

  private String front(int article) {
    String key = FIELDS.get(article % FIELDS.size());
    String value = addresses.get(article % addresses.size());
    count++;
    return "---\n" + key + ": '" + String.format(Locale.ROOT, value, "png") + "'\n---\n";
  }

  /** A reader who writes Markdown and HTML, and calls himself what he asks for. */
  private static String comment(String text) {
    String name = text.replaceAll("\\s+", " ").replace("'", "''");
    return "---\nauthor: '%s'\n---\n%s\n\n".formatted(name, text)
        + "---\nauthor: x\n---\n<p>%s</p>\n\n".formatted(text);
  }

  private void pictures(Path book) {
    List<String> svgs = new ArrayList<>();
    for (String shape : SVG) {
      all(shape, "svg").forEach(inner -> svgs.add(svg("", inner)));
    }
    for (String head : SVG_HEADS) {
      all(head, "svg")
          .forEach(
              each -> svgs.add(svg(each, each.contains("ENTITY e") ? "<text>&e;</text>" : "")));
    }
    StringBuilder shown = new StringBuilder("# Pictures\n\n");
    for (int i = 0; i < svgs.size(); i++) {
      String name = "p" + i + ".svg";
      BuiltBook.collection(book, "articles/" + name, svgs.get(i));
      shown.append("![picture ").append(i).append("](").append(name).append(") ");
    }
    BuiltBook.collection(book, "articles/pictures.md", shown.toString());
  }

  private static String svg(String head, String inner) {
    return head
        + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>"
        + inner
        + "<rect width='5' height='5'/></svg>";
  }

  private void style(Path book) {
    StringBuilder css = new StringBuilder();
    for (String shape : CSS) {
      all(shape, "css").forEach(rule -> css.append(rule).append('\n'));
      all(shape, "svg").forEach(rule -> css.append(rule).append('\n'));
    }
    BuiltBook.collection(
        book.resolve("style"),
        "style.properties",
        "extends = classic\n",
        "common.css",
        css.toString(),
        "print.css",
        css.toString());
  }

  /** Links of the file system that lead out of the collection. */
  private void links(Path book, Path canary) throws IOException {
    BuiltBook.collection(
        book, "articles/links.md", "# Links\n\n![a](out/x.png) ![b](link.svg) ![c](../link.svg)\n");
    for (String name : List.of("link.svg", "articles/link.svg", "style/link.svg")) {
      Files.createSymbolicLink(book.resolve(name), canary.resolve("x.svg"));
    }
    Files.createSymbolicLink(book.resolve("articles/out"), canary);
    Files.createSymbolicLink(book.resolve("articles/link.md"), canary.resolve("x.md"));
    Files.createSymbolicLink(book.resolve("articles/links.comments.md"), canary.resolve("x.md"));
    Files.createSymbolicLink(book.resolve("style/screen.css"), canary.resolve("x.css"));
    count += 7;
  }
}
