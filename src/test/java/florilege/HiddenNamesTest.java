package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The name of a reader who is not to be named stands in every field and every form of a collection,
 * and is nowhere in what is made and said: not in the text, markup and file names of an EPUB, nor
 * in any string of a PDF, nor in the report, nor on the terminal.
 */
class HiddenNamesTest {

  private static final List<String> NAMES = List.of("zebulon", "quist");

  private static final byte[] PIXEL =
      java.util.Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @TempDir Path folder;

  private void put(String path, String text) throws IOException {
    Path file = folder.resolve("blog").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void collection(String names) throws IOException {
    put(
        "collection.yaml",
        """
        title: Nights with Zebulon Quist
        subtitle: as zebulon quist told them, and Zebulon’s friends
        description: Quist asks, ZEBULON answers. Zebulon-Quist.
        rights: For Zebulon Quist
        publisher: Quist & Sons
        subject: [Zebulon Quist, Quists]
        belongs-to-collection: Zebulon Quist’s
        identifier: tag:zebulon-quist
        file-name: zebulon-quist
        creator: Ada Moreau
        comments: {names: %s, depht: 3}
        parts:
          - title: Zebulon Quist
            articles: [answer-to-zebulon-quist, other]
        """
            .formatted(names));
    Files.createDirectories(folder.resolve("blog/images"));
    Files.write(folder.resolve("blog/images/zebulon-quist.png"), PIXEL);
    Files.write(folder.resolve("blog/images/pot.png"), PIXEL);
    put("images/zebulon.svg", DRAWING);
    put("articles/answer-to-zebulon-quist.md", ARTICLE);
    put("articles/answer-to-zebulon-quist.comments.md", COMMENTS);
    put("articles/other.md", "---\ntitle: Without him\nauthor: Ada Moreau\n---\n" + ELSEWHERE);
    put("articles/quist.comments.md", "---\nid: s\nauthor: Ann\n---\nAs Zebulon Quist said.\n");
  }

  private static final String DRAWING =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><title>Zebulon Quist</title>
      <style>.quist {fill: red}</style><g id="zebulon-quist" class="quist"><text x="1" y="9">Zebulon
      <tspan font-weight="bold">Quist</tspan></text></g></svg>
      """;

  private static final String ARTICLE =
      """
      ---
      title: Answer to Zebulon Quist
      subtitle: Zebulon, again
      author: Ada Moreau
      summary: For Zebulon Quist, who asked
      tags: [Zebulon Quist, zebulonquist]
      licence: by Quist
      lead: ../images/zebulon-quist.png
      source: https://example.org/2012/answer-to-zebulon-quist/
      ---
      ## Reply to Zebulon Quist {#to-zebulon}

      As Zebulon Quist says, Zebulon’s and Zebulon's, the Zebulons and Quist; zebulon quist, ZEBULON
      QUIST, Zébulon Quïst, Z\u0065\u0301bulon, Ｚｅｂｕｌｏｎ. Zebulon
      Quist. Zebulon\u00A0Quist, Zebulon \u2009 Quist, Zebulon&nbsp;Quist, Zebu\u00ADlon Qu\u200Bist, Zebu&shy;lon,
      &#90;ebulon, Zebulon\u2060Quist, Zeb<em>ulon</em> Quist, **Zebulon** *Quist*, [Zebulon](https://zebulon.example.org/),
      <ruby>Zebulon<rt>zebulon</rt></ruby>, <ruby>Zebulon<rp>(</rp><rt>z</rt><rp>)</rp> Quist<rt>q</rt></ruby>,
      Zebulon<br>Quist, Ze<wbr>bulon, @zebulon, @zebulonquist, @ZebulonQuist, zebulonquist, `Zebulon Quist`, as zebulon said.

      ![Zebulon Quist at night](../images/zebulon-quist.png "Zebulon Quist")

      ![A pot of Quist](../images/pot.png) ![A drawing](../images/zebulon.svg)
      ![x](zebulon.png) [gone](zebulon-quist.md) [^zebulon] [at](#to-zebulon) [his](https://example.org/~zebulonquist "Quist")

      | Zebulon | Quist |
      |---|---|
      | Zebulon Quist | <abbr title="Zebulon Quist">ZQ</abbr> |

      $\\text{Zebulon Quist} = Zebulon + \\mathrm{Quist}$

      ```c
      int zebulon_quist; // Zebulon Quist
      ```

      Quist
      : Zebulon Quist

      Ask zquist, zebulonq, ZQuist, quist77. {.zebulon-quist}

      ### Quist
      """;

  private static final String COMMENTS =
      """
      ---
      id: zebulon-quist
      author: Zebulon Quist
      date: Zebulon
      ---
      I am Zebulon: <https://zebulonquist.example.org/>, <mailto:zebulon.quist@example.org>, [x](https://example.org/Zebulon%20Quist),
      https://example.org/quist

      ---
      id: zebulon-quist
      author: Ann
      date: 2012-01-21
      reply-to: Zebulon
      ---
      @Zebulon Quist, @zebulonquist and Zebulon, <img src="zebulon.png" alt="Zebulon"> <b title="Quist">Qu<i>ist</i></b>?
      """;

  private static final String ELSEWHERE =
      """
      To Zebulon Quist, zebulon-quist, Zebulon’s @zebulon, ZebulonQuist, [here](answer-to-zebulon-quist.md#to-zebulon).
      [there](https://example.org/zebulon/quist)
      """
          .replace("Zebulon’s ", "");

  @ParameterizedTest
  @ValueSource(strings = {"pseudonyms", "initials"})
  void aHiddenNameIsNowhere(String how) throws IOException {
    collection(how);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Path report = folder.resolve("report.json");
    Main.run(
        new String[] {
          "build",
          folder.resolve("blog").toString(),
          "--verbose",
          "--annotations=github",
          "--format=epub,pdf,xhtml",
          "--report=" + report,
          "--output=" + folder.resolve("out")
        },
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of());
    Map<String, String> told = new LinkedHashMap<>();
    told.put("stdout", out.toString(StandardCharsets.UTF_8));
    told.put("stderr", err.toString(StandardCharsets.UTF_8));
    told.put("report", Files.readString(report));
    made(told);
    assertTrue(told.get("stderr").contains("broken-link"), "the example is full of mistakes");
    assertTrue(told.keySet().stream().anyMatch(name -> name.endsWith(".pdf")), told.toString());
    List<String> leaks = new ArrayList<>();
    told.forEach((where, text) -> leaks.addAll(leaks(where, text)));
    assertEquals("", String.join("\n", leaks));
  }

  /** Where a name stands in a text, whatever is within it. */
  private static List<String> leaks(String where, String text) {
    List<String> leaks = new ArrayList<>();
    for (String form : List.of(where, text, text.replaceAll("<[^>]*>", ""))) {
      String letters =
          Normalizer.normalize(form, Normalizer.Form.NFKD)
              .replaceAll("[\\p{M}\\p{Cf}]", "")
              .toLowerCase(Locale.ROOT);
      for (String name : NAMES) {
        int at = letters.indexOf(name);
        if (at >= 0) {
          int end = Math.min(letters.length(), at + 60);
          leaks.add(where + ": " + letters.substring(Math.max(0, at - 60), end));
        }
      }
    }
    return leaks;
  }

  /** Everything in the output folder, by the names of files. */
  private void made(Map<String, String> told) throws IOException {
    Path out = folder.resolve("out");
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString();
        if (name.endsWith(".pdf")) {
          told.put(name, printed(file));
        } else if (name.endsWith(".epub")) {
          ParsedEpub.open(file).files().forEach((entry, bytes) -> told.put(entry, text(bytes)));
          told.put(name, "");
        } else {
          told.put(name, text(Files.readAllBytes(file)));
        }
      }
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The text of a PDF, its metadata, and every string in it. */
  private static String printed(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      StringBuilder text = new StringBuilder(new PDFTextStripper().getText(document));
      for (var key : document.getDocument().getXrefTable().keySet()) {
        COSObject object = document.getDocument().getObjectFromPool(key);
        strings(object.getObject(), text);
      }
      return text.toString();
    }
  }

  private static void strings(COSBase object, StringBuilder text) throws IOException {
    if (object instanceof COSString string) {
      text.append('\n').append(string.getString());
    } else if (object instanceof COSName name) {
      text.append('\n').append(name.getName());
    } else if (object instanceof COSDictionary dictionary) {
      for (var entry : dictionary.entrySet()) {
        text.append('\n').append(entry.getKey().getName());
        strings(entry.getValue(), text);
      }
      if (object instanceof COSStream stream && COSName.METADATA.equals(stream.getItem("Type"))) {
        text.append(text(stream.createInputStream().readAllBytes()));
      }
    } else if (object instanceof Iterable<?> items) {
      for (Object item : items) {
        strings((COSBase) item, text);
      }
    }
  }
}
