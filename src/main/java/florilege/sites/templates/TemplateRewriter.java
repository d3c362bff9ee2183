package florilege.sites.templates;

import florilege.problem.Rule;
import florilege.text.CodeRegions;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rewrites a text: each piece of a template language is replaced in its turn. */
public final class TemplateRewriter {

  /** What all pieces together may put in, beyond the length of the text itself. */
  private static final int LEAST_GROWTH = 200_000;

  public final String text;

  /** Whether the text is HTML; else it is Markdown. */
  public final boolean isHtml;

  /** What is code, of which HTML has none that a program that fills templates would know. */
  public final CodeRegions code;

  public final TemplatePage page;
  public final TemplateVariables names;
  private final MappedText mapped;
  private final MappedText.Editor editor;

  /**
   * The files from the page's own to the one whose text this is, each of which takes in the next.
   */
  private final List<String> files;

  private final Shared shared;

  /** What is one for a page and all that it takes in. */
  private static final class Shared {
    final ProblemCollector remarks;
    final Includer intake;
    final Set<String> said = new HashSet<>();
    int growth;

    Shared(TemplatePage page, ProblemCollector remarks, int growth) {
      this.remarks = remarks;
      this.intake = new Includer(page.includes(), remarks);
      this.growth = growth;
    }
  }

  public TemplateRewriter(MappedText mapped, TemplatePage page, ProblemCollector remarks) {
    this(
        mapped,
        page,
        new TemplateVariables(page),
        List.of(page.file()),
        new Shared(page, remarks, LEAST_GROWTH + mapped.text().length()));
  }

  private TemplateRewriter(
      MappedText mapped,
      TemplatePage page,
      TemplateVariables names,
      List<String> files,
      Shared shared) {
    this.mapped = mapped;
    this.text = mapped.text();
    this.isHtml = page.isHtml();
    this.code = CodeRegions.in(isHtml ? "" : text);
    this.page = page;
    this.names = names;
    this.editor = mapped.edit();
    this.files = files;
    this.shared = shared;
  }

  /** The files that take in each other, from the page's own to the one whose text this is. */
  public List<String> files() {
    return files;
  }

  /** The folder of the file whose text this is. */
  public String folder() {
    return files.get(files.size() - 1).replaceFirst("[^/]*$", "");
  }

  /** The folder of the page that takes everything in. */
  public String pageFolder() {
    return files.get(0).replaceFirst("[^/]*$", "");
  }

  /** Whether a file is in one of some folders. */
  public boolean has(String written, List<String> folders) {
    return shared.intake.find(written, folders).isPresent();
  }

  /**
   * A desk for what is wanted of another file, in the first of some folders that has it, to be
   * rewritten and put in the place of a token; none if it cannot be had, which is then said.
   */
  public Optional<TemplateRewriter> open(
      TemplateToken token, String written, List<String> folders, FileExcerpt excerpt) {
    return shared.intake.take(this, token, written, folders, excerpt).map(this::on);
  }

  private TemplateRewriter on(Includer.Taken taken) {
    List<String> chain = Stream.concat(files.stream(), Stream.of(taken.path())).toList();
    return new TemplateRewriter(taken.draft(), page, names, chain, shared);
  }

  /**
   * A rewriter of a stretch of this text alone, such as one that a loop repeats; none where too
   * much has been put in already, which counts each stretch.
   */
  public Optional<TemplateRewriter> part(int from, int to) {
    if (to - from > shared.growth) {
      return Optional.empty();
    }
    shared.growth -= to - from;
    MappedText part = mapped.edit().skip(from).keep(to).skip(text.length()).done();
    return Optional.of(new TemplateRewriter(part, page, names, files, shared));
  }

  /** Whether a piece has been left out with what is around it. */
  public boolean isPast(TemplateToken token) {
    return token.start() < editor.at();
  }

  /** Leaves out a piece, and its line if nothing else is on it. */
  public void drop(TemplateToken token) {
    drop(token.start(), token.end());
  }

  /** Leaves out a stretch, and its lines if nothing else is on them. */
  public void drop(int start, int end) {
    boolean alone = isFirst(start) && isLast(end);
    editor.keep(alone ? start - prefix(start).length() : start);
    editor.skip(alone ? Math.min(text.length(), lineEnd(end) + 1) : end);
  }

  /** Puts words in the place of a piece, within the line. */
  public void put(TemplateToken token, String words) {
    editor.keep(token.start());
    put(words);
    editor.skip(token.end());
  }

  /** Puts a text in the place of a piece, as it is. */
  public void put(TemplateToken token, MappedText taken) {
    editor.keep(token.start()).put(taken).skip(token.end());
  }

  /**
   * Puts a text in the place of a piece: as blocks of its own if the piece is alone on its line.
   */
  public void putApart(TemplateToken token, MappedText taken) {
    boolean apart = isFirst(token.start()) && isLast(token.end());
    MappedText lines = apart ? indented(token, taken) : taken;
    MappedText.Editor inner = lines.edit().put(apart ? "\n" + prefix(token.start()) : "");
    put(token, inner.keep(lines.text().length()).put(apart ? "\n" : "").done());
  }

  /** A text whose lines stand behind what the line of a piece begins with. */
  public MappedText indented(TemplateToken token, MappedText taken) {
    String prefix = isFirst(token.start()) ? prefix(token.start()) : "";
    long growth = prefix.length() * taken.text().chars().filter(c -> c == '\n').count();
    if (growth == 0 || growth > shared.growth) {
      return taken;
    }
    shared.growth -= (int) growth;
    MappedText.Editor editor = taken.edit();
    for (int end = taken.text().indexOf('\n');
        end >= 0;
        end = taken.text().indexOf('\n', end + 1)) {
      editor.keep(end + 1).put(prefix);
    }
    return editor.done();
  }

  /** Puts blocks in the place of a piece, with a blank line before and after them. */
  public void block(TemplateToken token, String lines) {
    String prefix = begin(token);
    String blank = prefix.stripTrailing();
    put(blank + "\n");
    lines.lines().forEach(line -> put(prefix + line + "\n"));
    editor.skip(token.end());
    put(isLast(token.end()) ? blank : blank + "\n" + prefix);
  }

  /** Puts a line in the place of a piece, with others following at once. */
  public void line(TemplateToken token, String line) {
    String prefix = begin(token);
    put(prefix + line);
    editor.skip(token.end());
    put(isLast(token.end()) ? "" : "\n" + prefix);
  }

  private String begin(TemplateToken token) {
    String prefix = isFirst(token.start()) ? prefix(token.start()) : "";
    editor.keep(token.start() - prefix.length());
    editor.skip(token.start());
    put(editor.isAtLineStart() ? "" : "\n");
    return prefix;
  }

  /** Whether something can still be put in, before it is looked at. */
  public boolean hasRoom(String words) {
    return words.length() <= shared.growth;
  }

  private void put(String words) {
    if (hasRoom(words)) {
      shared.growth -= words.length();
      editor.put(words);
    } else if (shared.said.add("too much")) {
      shared.remarks.add(
          Rule.TOO_MUCH,
          mapped.written(editor.at()),
          "the templates put too much into the text; the rest of it is left out");
    }
  }

  /** Whether nothing but indentation and marks of quotes is before an offset on its line. */
  public boolean isFirst(int start) {
    int at = start - prefix(start).length();
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  /** Whether nothing but blanks is behind an offset on its line. */
  public boolean isLast(int end) {
    int at = lineEnd(end);
    return at == text.length() || text.charAt(at) == '\n';
  }

  private int lineEnd(int end) {
    int at = end;
    while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private String prefix(int start) {
    int at = start;
    while (at > 0 && " \t>".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return text.substring(at, start);
  }

  /** Says something about a piece, once for each kind of it in the text. */
  public void say(Rule rule, TemplateToken token, String kind, String detail) {
    if (shared.said.add(kind)) {
      shared.remarks.add(rule, mapped.written(token.start()), detail);
    }
  }

  /** The text as it has become. */
  public MappedText done() {
    return editor.done();
  }
}
