package florilege.sites.templates;

import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.text.ProblemCollector;
import florilege.text.html.IllegalCharacterFilter;
import florilege.text.source.MappedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes the texts of other files into one page: none into itself, not too deep, not too much. What
 * cannot be had is said.
 */
final class Includer {

  /** Texts in texts, as mdBook has it. */
  private static final int DEEPEST = 10;

  /** UTF-16 units in all: with the page's own, an article must not become too long to be read. */
  private static final int MOST = 1_000_000;

  /** Each text counts as this many at least: small ones can take in each other without end. */
  private static final int LEAST = 400;

  /** What of a file is looked through counts less than what of it is taken in. */
  private static final int LOOKED_THROUGH = 8;

  private final IncludeFiles library;
  private final ProblemCollector remarks;
  private int room = MOST;

  Includer(IncludeFiles library, ProblemCollector remarks) {
    this.library = library;
    this.remarks = remarks;
  }

  /**
   * What is wanted of another file.
   *
   * @param path of the file
   * @param draft what is wanted of it
   */
  record Taken(String path, MappedText draft) {}

  /** Where a file lies that a text names, in the first of some folders that has it. */
  Optional<String> find(String written, List<String> folders) {
    return paths(written, folders).filter(path -> library.find(path).isPresent()).findFirst();
  }

  private static Stream<String> paths(String written, List<String> folders) {
    return folders.stream().flatMap(folder -> IncludeFiles.path(folder, written).stream());
  }

  /**
   * Takes what is wanted of another file.
   *
   * @param rewriter where the text is that takes it in, at a token
   * @param written the name of the file
   * @param folders of the collection from which on it is looked for
   */
  Optional<Taken> take(
      TemplateRewriter rewriter,
      TemplateToken token,
      String written,
      List<String> folders,
      FileExcerpt excerpt) {
    Optional<String> path = find(written, folders);
    if (paths(written, folders).findAny().isEmpty()) {
      return refuse(
          rewriter, Rule.OUTSIDE_COLLECTION, token, written, "leads out of the collection");
    } else if (path.isEmpty()) {
      return refuse(rewriter, Rule.MISSING_TEXT, token, written, "is no text in the collection");
    } else if (rewriter.files().contains(path.get())) {
      return refuse(rewriter, Rule.MISSING_TEXT, token, written, "takes itself in");
    } else if (rewriter.files().size() > DEEPEST) {
      String detail = "would be taken in by more than " + DEEPEST + " files, one from the other";
      return refuse(rewriter, Rule.TOO_MUCH, token, written, detail);
    }
    return part(rewriter, token, written, path.get(), excerpt);
  }

  private Optional<Taken> part(
      TemplateRewriter rewriter,
      TemplateToken token,
      String written,
      String path,
      FileExcerpt excerpt) {
    Source file = library.find(path).orElseThrow();
    String tooMuch = "is more than can be taken in";
    if (!spend(LEAST + file.text().length() / LOOKED_THROUGH)) {
      return refuse(rewriter, Rule.TOO_MUCH, token, written, tooMuch);
    }
    MappedText whole = IllegalCharacterFilter.of(remarks.origins().take(path, file), remarks);
    Optional<MappedText> wanted = excerpt.from(whole);
    if (wanted.isEmpty()) {
      String detail = "has no part '" + excerpt.part() + "'";
      return refuse(rewriter, Rule.MISSING_TEXT, token, written, detail);
    } else if (!spend(wanted.get().text().length())) {
      return refuse(rewriter, Rule.TOO_MUCH, token, written, tooMuch);
    }
    return Optional.of(new Taken(path, wanted.get()));
  }

  private boolean spend(int length) {
    boolean enough = length <= room && library.spend(length);
    room -= enough ? length : 0;
    return enough;
  }

  private static Optional<Taken> refuse(
      TemplateRewriter rewriter, Rule rule, TemplateToken token, String written, String detail) {
    String problem = "'" + written + "' " + detail;
    rewriter.say(rule, token, problem, problem);
    return Optional.empty();
  }
}
