package florilege.benchmark;

import florilege.benchmark.SampleArticle.Block;
import florilege.benchmark.SampleArticle.Bullets;
import florilege.benchmark.SampleArticle.Code;
import florilege.benchmark.SampleArticle.Comment;
import florilege.benchmark.SampleArticle.Heading;
import florilege.benchmark.SampleArticle.Paragraph;
import florilege.benchmark.SampleArticle.Picture;
import florilege.benchmark.SampleArticle.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes the same articles for each program: a collection for Florilege, {@code book.md} for
 * pandoc, {@code book.html} for browsers and {@code book.typ} for Typst.
 */
final class SampleFiles {

  private static final String TITLE = "A hundred days";

  private SampleFiles() {}

  /** Writes all files into a folder; the collection is its folder {@code book}. */
  static void write(List<SampleArticle> articles, Path folder) throws IOException {
    Path collection = folder.resolve("book");
    Files.createDirectories(collection.resolve("articles"));
    Files.writeString(
        collection.resolve("collection.yaml"), "title: " + TITLE + "\ncreator: Ada\n");
    for (SampleArticle article : articles) {
      Path file = collection.resolve("articles").resolve(article.name());
      Files.writeString(Path.of(file + ".md"), article(article));
      Files.writeString(Path.of(file + ".comments.md"), comments(article));
    }
    SampleCollection.pictures(folder.resolve("images"));
    SampleCollection.pictures(collection.resolve("articles").resolve("images"));
    Files.writeString(folder.resolve("book.md"), pandoc(articles));
    Files.writeString(folder.resolve("book.html"), html(articles));
    Files.writeString(folder.resolve("book.typ"), typst(articles));
  }

  private static String article(SampleArticle article) {
    return "---\ntitle: \"%s\"\nauthor: Ada\ndate: %s\nlang: %s\n---\n\n%s"
        .formatted(article.title(), article.date(), article.lang(), markdown(article, "##"));
  }

  private static String comments(SampleArticle article) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < article.comments().size(); i++) {
      Comment comment = article.comments().get(i);
      String date = String.format(Locale.ROOT, "%sT10:%02d+00:00", article.date(), i);
      String reply = comment.parent() < 0 ? "" : "reply-to: c" + comment.parent() + "\n";
      text.append("---\nid: c%d\nauthor: %s\n".formatted(i, comment.author()))
          .append("date: %s\n%s---\n%s\n\n".formatted(date, reply, comment.text()));
    }
    return text.toString();
  }

  private static String pandoc(List<SampleArticle> articles) {
    StringBuilder text = new StringBuilder("---\ntitle: " + TITLE + "\nlang: en\n---\n\n");
    for (SampleArticle article : articles) {
      text.append("# %s {lang=%s}\n\n".formatted(article.title(), article.lang()))
          .append(markdown(article, "##"));
      for (Comment comment : article.comments()) {
        String quoted = "> ".repeat(comment.depth() + 1);
        text.append("%s**%s**\n".formatted(quoted, comment.author()))
            .append(quoted.strip() + "\n")
            .append(quoted + comment.text() + "\n\n");
      }
    }
    return text.toString();
  }

  private static String markdown(SampleArticle article, String mark) {
    StringBuilder text = new StringBuilder();
    int note = 0;
    for (Block block : article.blocks()) {
      if (block instanceof Paragraph paragraph && !paragraph.note().isEmpty()) {
        String label = "[^" + article.name() + "-" + ++note + "]";
        text.append(paragraph.text() + label + "\n\n" + label + ": " + paragraph.note());
      } else if (block instanceof Paragraph paragraph) {
        text.append(paragraph.text());
      } else if (block instanceof Heading heading) {
        text.append(mark + " " + heading.text());
      } else if (block instanceof Bullets bullets) {
        text.append("- " + String.join("\n- ", bullets.items()));
      } else if (block instanceof Table table) {
        text.append(
            rows(table.rows().subList(0, 1), "| ", " | ", " |\n")
                + "|---|---|---|\n"
                + rows(table.rows().subList(1, table.rows().size()), "| ", " | ", " |\n"));
      } else if (block instanceof Code code) {
        text.append("```java\n" + code.text() + "\n```");
      } else if (block instanceof Picture picture) {
        text.append("![" + picture.words() + "](images/" + picture.file() + ")");
      }
      text.append("\n\n");
    }
    return text.toString();
  }

  private static String rows(List<List<String>> rows, String before, String between, String after) {
    return rows.stream()
        .map(row -> before + String.join(between, row) + after)
        .collect(Collectors.joining());
  }

  private static String html(List<SampleArticle> articles) {
    StringBuilder text =
        new StringBuilder(
            "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>"
                + TITLE
                + "</title><style>@page { size: A5; margin: 2cm } h1 { break-before: page }"
                + " p { text-align: justify; hyphens: auto } img { width: 100% }</style>");
    for (SampleArticle article : articles) {
      text.append("<section lang=%s><h1>%s</h1>\n".formatted(article.lang(), article.title()));
      article.blocks().forEach(block -> text.append(html(block)).append('\n'));
      for (Comment comment : article.comments()) {
        int depth = comment.depth() + 1;
        text.append("<blockquote>".repeat(depth))
            .append("<p><b>%s</b><p>%s".formatted(comment.author(), comment.text()))
            .append("</blockquote>\n".repeat(depth));
      }
      text.append("</section>\n");
    }
    return text.toString();
  }

  private static String html(Block block) {
    if (block instanceof Paragraph paragraph) {
      String note = paragraph.note().isEmpty() ? "" : " <small>(" + paragraph.note() + ")</small>";
      return "<p>" + paragraph.text() + note;
    } else if (block instanceof Heading heading) {
      return "<h2>" + heading.text() + "</h2>";
    } else if (block instanceof Bullets bullets) {
      return "<ul><li>" + String.join("<li>", bullets.items()) + "</ul>";
    } else if (block instanceof Table table) {
      return "<table>" + rows(table.rows(), "<tr><td>", "<td>", "") + "</table>";
    } else if (block instanceof Code code) {
      return "<pre>" + code.text().replace("<", "&lt;") + "</pre>";
    } else if (block instanceof Picture picture) {
      return "<img src='images/%s' alt='%s'>"
          .formatted(picture.file(), picture.words().replace("'", "&#39;"));
    }
    throw new IllegalArgumentException(block.toString());
  }

  private static String typst(List<SampleArticle> articles) {
    StringBuilder text =
        new StringBuilder(
            "#set document(title: \""
                + TITLE
                + "\")\n#set page(paper: \"a5\", numbering: \"1\")\n#set par(justify: true)\n"
                + "#set text(size: 10pt, hyphenate: true)\n"
                + "#show heading.where(level: 1): it => { pagebreak(weak: true); it }\n"
                + "#outline(depth: 1)\n");
    for (SampleArticle article : articles) {
      text.append("#set text(lang: \"%s\")\n".formatted(article.lang()))
          .append("= " + article.title() + "\n\n");
      article.blocks().forEach(block -> text.append(typst(block)).append("\n\n"));
      for (Comment comment : article.comments()) {
        int depth = comment.depth() + 1;
        text.append("#quote(block: true)[".repeat(depth))
            .append("*%s*\n\n%s".formatted(comment.author(), comment.text()))
            .append("]".repeat(depth) + "\n\n");
      }
    }
    return text.toString();
  }

  private static String typst(Block block) {
    if (block instanceof Paragraph paragraph) {
      String note = paragraph.note().isEmpty() ? "" : "#footnote[" + paragraph.note() + "]";
      return paragraph.text() + note;
    } else if (block instanceof Heading heading) {
      return "== " + heading.text();
    } else if (block instanceof Bullets bullets) {
      return "- " + String.join("\n- ", bullets.items());
    } else if (block instanceof Table table) {
      return "#table(columns: 3, " + rows(table.rows(), "[", "], [", "], ") + ")";
    } else if (block instanceof Code code) {
      return "```java\n" + code.text() + "\n```";
    } else if (block instanceof Picture picture) {
      return "#image(\"images/%s\", alt: \"%s\")".formatted(picture.file(), picture.words());
    }
    throw new IllegalArgumentException(block.toString());
  }
}
