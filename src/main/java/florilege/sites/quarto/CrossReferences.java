package florilege.sites.quarto;

import florilege.problem.Rule;
import florilege.sites.templates.TemplateRewriter;
import florilege.sites.templates.TemplateToken;
import florilege.text.source.MappedText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers figures, tables, equations and listings that have a label, and puts their names in the
 * place of references to them: {@code @fig-pot} becomes a link, <i>Figure 1</i>. See
 * quarto.org/docs/authoring/cross-references.
 */
final class CrossReferences {

  private static final String KINDS = "fig|tbl|eq|lst|sec|thm|lem|cor|def|exm|exr";

  private static final Pattern LABEL =
      Pattern.compile(
          "\\{#(("
              + KINDS
              + ")-[\\w:-]{1,100})|#\\|[ \\t]*label:[ \\t]*((fig|tbl)-[\\w:-]{1,100})");

  private static final Pattern PIECE =
      Pattern.compile(
          "(?m)(?<image>!\\[)(?=[^\\n]{0,2000}\\{#(?<figure>fig-[\\w:-]{1,100}))"
              + "|^(?<caption>:[ \\t]+)(?=[^\\n]{0,2000}\\{#(?<table>tbl-[\\w:-]{1,100}))"
              + "|(?<formula>\\$\\$)[ \\t]*\\{#(?<equation>eq-[\\w:-]{1,100})[^{}\\n]{0,200}}"
              + "|(?<open>\\[)?(?<bare>-)?@(?<named>(?:"
              + KINDS
              + ")-[\\w:-]{0,99}\\w)(?<close>])?");

  /** What Quarto calls them, in its own words for each language. */
  private static final Map<String, Map<String, String>> WORDS =
      Map.of(
          "en", Map.of("fig", "Figure", "tbl", "Table", "eq", "Equation", "lst", "Listing"),
          "fr", Map.of("fig", "Figure", "tbl", "Table", "eq", "Équation", "lst", "Liste"),
          "de", Map.of("fig", "Abbildung", "tbl", "Tabelle", "eq", "Gleichung", "lst", "Listing"),
          "es", Map.of("fig", "Figura", "tbl", "Tabla", "eq", "Ecuación", "lst", "Listado"),
          "it", Map.of("fig", "Figura", "tbl", "Tabella", "eq", "Equazione", "lst", "Lista"),
          "pt", Map.of("fig", "Figura", "tbl", "Tabela", "eq", "Equação", "lst", "Listagem"),
          "nl", Map.of("fig", "Figuur", "tbl", "Tabel", "eq", "Vergelijking", "lst", "Lijst"));

  private static final Map<String, String> THEOREMS =
      Map.of(
          "thm",
          "Theorem",
          "lem",
          "Lemma",
          "cor",
          "Corollary",
          "def",
          "Definition",
          "exm",
          "Example",
          "exr",
          "Exercise");

  private final TemplateRewriter rewriter;

  /** Numbers, and of sections their headings, by label. */
  private final Map<String, String> known = new HashMap<>();

  private final Map<String, String> words;

  private CrossReferences(TemplateRewriter rewriter) {
    this.rewriter = rewriter;
    String lang =
        rewriter.names.value("page.lang").or(() -> rewriter.names.value("quarto.lang")).orElse("");
    this.words =
        WORDS.getOrDefault(
            lang.toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", ""), WORDS.get("en"));
    Map<String, Integer> numbers = new HashMap<>();
    for (Matcher label = LABEL.matcher(rewriter.text); label.find(); ) {
      String name = label.group(1) == null ? label.group(3) : label.group(1);
      String kind = label.group(1) == null ? label.group(4) : label.group(2);
      if (!known.containsKey(name)) {
        String number = Integer.toString(numbers.merge(kind, 1, Integer::sum));
        known.put(name, kind.equals("sec") ? heading(label.start()) : number);
      }
    }
  }

  static MappedText expand(TemplateRewriter rewriter) {
    return rewriter.text.contains("@") || rewriter.text.contains("{#")
        ? new CrossReferences(rewriter).expand()
        : rewriter.done();
  }

  private MappedText expand() {
    for (Matcher piece = PIECE.matcher(rewriter.text); piece.find(); ) {
      boolean cell = rewriter.code.at(piece.start());
      if (piece.group("figure") != null && !cell) {
        behind(piece, name(piece.group("figure")) + ": ");
      } else if (piece.group("table") != null && !cell) {
        behind(piece, name(piece.group("table")) + ": ");
      } else if (piece.group("equation") != null) {
        String number = known.getOrDefault(piece.group("equation"), "");
        put(piece.start(), piece.end(), "\\tag{" + number + "} $$");
      } else if (piece.group("named") != null && !cell) {
        reference(piece);
      }
    }
    return rewriter.done();
  }

  private void reference(Matcher piece) {
    String label = piece.group("named");
    int start = piece.start();
    boolean inWord = start > 0 && Character.isLetterOrDigit(rewriter.text.charAt(start - 1));
    boolean bracketed = piece.group("open") != null && piece.group("close") != null;
    int from = bracketed || piece.group("open") == null ? start : start + 1;
    int to = bracketed || piece.group("close") == null ? piece.end() : piece.end() - 1;
    if (inWord) {
      return;
    }
    Optional<String> number = Optional.ofNullable(known.get(label));
    if (number.isEmpty()) {
      TemplateToken token = new TemplateToken(TemplateToken.Kind.VALUE, start, to, label, "");
      rewriter.say(Rule.UNDEFINED_LINK, token, label, "nothing has the label " + label);
      return;
    }
    String shown = piece.group("bare") == null ? name(label) : number.get();
    boolean anchored = !label.startsWith("eq-") && rewriter.text.contains("{#" + label);
    put(from, to, anchored ? "[" + shown + "](#" + label + ")" : shown);
  }

  private String name(String label) {
    String kind = label.substring(0, label.indexOf('-'));
    String number = known.getOrDefault(label, "");
    String word = words.getOrDefault(kind, THEOREMS.getOrDefault(kind, ""));
    return word.isEmpty() ? number : word + "\u00A0" + number;
  }

  /** The words of the heading in which a label stands. */
  private String heading(int at) {
    int start = rewriter.text.lastIndexOf('\n', at) + 1;
    return rewriter.text.substring(start, at).replaceFirst("^#+", "").strip();
  }

  private void behind(Matcher piece, String words) {
    put(piece.end(), piece.end(), words);
  }

  private void put(int start, int end, String words) {
    rewriter.put(new TemplateToken(TemplateToken.Kind.VALUE, start, end, "", ""), words);
  }
}
