package florilege.read.comments;

import florilege.files.CollectionFolder;
import florilege.files.TextFile;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.read.comments.forms.CommentBlock;
import florilege.read.comments.forms.CommentDataFile;
import florilege.read.comments.forms.ParsedComment;
import florilege.read.comments.forms.TextComment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that holds comments, and what its name and folder say of the article.
 *
 * @param found the file
 * @param form how it holds them
 * @param folder in which the file of the article would lie beside it, with {@code /} at the end
 * @param names that this article's file may have there; none for the article of the folder itself
 * @param path of names below a folder of comments, such as {@code 2012/slug}; or none
 * @param surely whether it can hold nothing but comments
 */
record CommentFile(
    CollectionFolder.Found found,
    Form form,
    String folder,
    List<String> names,
    String path,
    boolean surely) {

  /** How a file holds comments. */
  enum Form {
    /** Our own. */
    BLOCKS,
    /** YAML or JSON. */
    DATA,
    /** One comment, as text below keys. */
    TEXT
  }

  private static final Pattern BESIDE =
      Pattern.compile("(?i)(.+)\\.comments\\.(md|ya?ml|json|jsonl|ndjson)");
  private static final Pattern LIST =
      Pattern.compile("(?i)_?comments\\.(?:ya?ml|json|jsonl|ndjson)");
  private static final Pattern IN_FOLDER = Pattern.compile("(?i)(.*?)(?<![^/])_?comments/(.*)");
  private static final Pattern DATA = Pattern.compile("(?i).*\\.(?:ya?ml|json|jsonl|ndjson)");
  private static final Pattern TEXT = Pattern.compile("(?i).*\\.(?:md|markdown|rst|txt|html?)");
  private static final Pattern OF_COMMENTS =
      Pattern.compile("(?i)(?:.*/)?(?:_comments/|_?data/comments/|_?data/comments\\.).*");

  /** Folders of what programs bring along or make. */
  private static final Set<String> FOREIGN =
      Set.of(
          "_includes",
          "_layouts",
          "_site",
          "_plugins",
          "_sass",
          "public",
          "themes",
          "layouts",
          "plugins",
          "vendor",
          "test",
          "tests",
          "archetypes",
          "i18n",
          "locales",
          "components",
          "scripts",
          "schemas");

  /** What a file is by its name; nothing if it holds no comments. */
  static Optional<CommentFile> of(CollectionFolder.Found file) {
    Matcher beside = BESIDE.matcher(file.name());
    if (beside.matches()) {
      Form form = beside.group(2).equalsIgnoreCase("md") ? Form.BLOCKS : Form.DATA;
      List<String> names = List.of(beside.group(1));
      return Optional.of(new CommentFile(file, form, file.folder(), names, beside.group(1), true));
    } else if (isForeign(file)) {
      return Optional.empty();
    }
    boolean surely = OF_COMMENTS.matcher(file.path()).matches();
    Matcher within = IN_FOLDER.matcher(file.path());
    if (within.matches()) {
      return inFolder(file, within.group(1), within.group(2), surely);
    }
    return LIST.matcher(file.name()).matches()
        ? Optional.of(new CommentFile(file, Form.DATA, file.folder(), List.of(), "", false))
        : Optional.empty();
  }

  private static boolean isForeign(CollectionFolder.Found file) {
    return List.of(file.folder().toLowerCase(Locale.ROOT).split("/")).stream()
        .anyMatch(FOREIGN::contains);
  }

  private static Optional<CommentFile> inFolder(
      CollectionFolder.Found file, String above, String below, boolean surely) {
    int slash = below.lastIndexOf('/');
    String path = slash < 0 ? CommentList.stem(below) : below.substring(0, slash);
    Form form = DATA.matcher(below).matches() ? Form.DATA : Form.TEXT;
    if (form == Form.TEXT && (!TEXT.matcher(below).matches() || !surely && !isTextComment(file))) {
      return Optional.empty();
    }
    return Optional.of(new CommentFile(file, form, above, List.of(), path, surely));
  }

  private static boolean isTextComment(CollectionFolder.Found file) {
    return file.text(new Problems()).filter(TextComment::is).isPresent();
  }

  /** The comments in it. */
  List<ParsedComment> read(Problems problems) {
    Optional<TextFile> text = found.text(problems);
    return text.map(file -> postings(file, problems)).orElse(List.of());
  }

  private List<ParsedComment> postings(TextFile file, Problems problems) {
    List<ParsedComment> postings =
        switch (form) {
          case BLOCKS -> CommentBlock.read(file);
          case TEXT -> List.of(TextComment.read(file));
          case DATA -> data(file, problems);
        };
    return postings;
  }

  private List<ParsedComment> data(TextFile file, Problems problems) {
    Problems found = new Problems();
    List<ParsedComment> postings = CommentDataFile.read(file, found);
    boolean broken = !found.sorted().isEmpty();
    if (surely || !postings.isEmpty()) {
      problems.addAll(found);
    }
    if (surely && postings.isEmpty() && !broken && !file.source().text().isBlank()) {
      problems.add(
          Rule.COMMENT_FILE, Source.named(found().shown()).whole(), "no comment is found in it");
    }
    return postings;
  }
}
