package florilege.read.comments;

import florilege.files.CollectionFolder;
import florilege.files.FileRefusedException;
import florilege.files.RegularFile;
import florilege.files.TextFile;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.read.comments.forms.CommentBlock;
import florilege.read.comments.forms.CommentDataFile;
import florilege.read.comments.forms.ParsedComment;
import florilege.read.comments.forms.TextComment;
import florilege.read.comments.forms.UnreadFields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Represents a file that holds comments, and what its name and folder say of the article.
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
    /** YAML, JSON, TOML or CSV. */
    DATA,
    /** One comment, as text below keys. */
    TEXT,
    /** A database, which is not read. */
    DATABASE
  }

  private static final String DATA_EXTENSIONS = "ya?ml|json|jsonl|ndjson|toml|csv";

  /** What the exports of hosts are called by those who put them into a folder. */
  private static final String HOSTS =
      "comments?|discussions?|webmentions?|giscus|utterances|remark42|commento|cusdis|isso|waline"
          + "|valine|twikoo|artalk|mastodon|bluesky|discourse|hackernews|hacker-news|reddit|ghost";

  private static final Pattern BESIDE =
      Pattern.compile("(?i)(.+)\\.comments\\.(md|" + DATA_EXTENSIONS + ")");
  private static final Pattern LIST =
      Pattern.compile("(?i)_?(?:" + HOSTS + ")(?:[._-][^/]*)?\\.(?:" + DATA_EXTENSIONS + ")");
  private static final Pattern IN_FOLDER = Pattern.compile("(?i)(.*?)(?<![^/])_?comments/(.*)");
  private static final Pattern DATA = Pattern.compile("(?i).*\\.(?:" + DATA_EXTENSIONS + ")");

  /** A folder of exports, in which texts would be articles. */
  private static final Pattern IN_DATA_FOLDER =
      Pattern.compile("(?i)(.*?)(?<![^/])_?(?:discussions|webmentions)/(.*)");

  private static final Pattern DATABASE =
      Pattern.compile("(?i)_?(?:comments?|isso)(?:[._-][^/]*)?\\.(?:db|sqlite3?)");

  private static final Pattern TEXT = Pattern.compile("(?i).*\\.(?:md|markdown|rst|txt|html?)");
  private static final Pattern OF_COMMENTS =
      Pattern.compile("(?i)(?:.*/)?(?:_comments/|_?data/comments/|_?data/comments\\.).*");

  /** How a file of SQLite begins. */
  private static final String SQLITE = "SQLite format 3\0";

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
    Matcher exported = IN_DATA_FOLDER.matcher(file.path());
    if (exported.matches() && DATA.matcher(file.path()).matches()) {
      return inFolder(file, exported.group(1), exported.group(2), false);
    } else if (DATABASE.matcher(file.name()).matches()) {
      return Optional.of(new CommentFile(file, Form.DATABASE, file.folder(), List.of(), "", true));
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

  /**
   * The comments in it.
   *
   * @param unread takes note of what looks like content and is not read
   */
  List<ParsedComment> read(UnreadFields unread, Problems problems) {
    if (form == Form.DATABASE) {
      reportDatabase(problems);
      return List.of();
    }
    Optional<TextFile> text = found.text(problems);
    return text.map(file -> postings(file, unread, problems)).orElse(List.of());
  }

  /** Isso's is the one that people keep beside a blog. */
  private void reportDatabase(Problems problems) {
    try (InputStream in = RegularFile.open(found.real(), found.shown())) {
      byte[] head = in.readNBytes(SQLITE.length());
      if (SQLITE.equals(new String(head, StandardCharsets.ISO_8859_1))) {
        problems.add(
            Rule.COMMENT_FILE,
            Source.named(found.shown()).whole(),
            "this is a database, such as Isso keeps, and is not read; to have its comments, type in"
                + " its folder:\n    sqlite3 -json "
                + found.name()
                + " \"SELECT threads.uri, threads.title, comments.id, comments.parent,"
                + " comments.created, comments.author, comments.text, comments.mode FROM comments"
                + " JOIN threads ON comments.tid = threads.id\" > comments.json");
      }
    } catch (FileRefusedException e) {
      e.report(problems);
    } catch (IOException e) {
      problems.add(Rule.FILE_UNREADABLE, Source.named(found.shown()).whole(), "it cannot be read");
    }
  }

  private List<ParsedComment> postings(TextFile file, UnreadFields unread, Problems problems) {
    List<ParsedComment> postings =
        switch (form) {
          case BLOCKS -> CommentBlock.read(file, unread);
          case TEXT -> List.of(TextComment.read(file, unread));
          case DATA -> data(file, unread, problems);
          case DATABASE -> List.of();
        };
    return postings;
  }

  private List<ParsedComment> data(TextFile file, UnreadFields unread, Problems problems) {
    Problems found = new Problems();
    CommentDataFile.Contents contents = CommentDataFile.read(file, found);
    List<ParsedComment> postings = contents.comments();
    boolean broken = !found.sorted().isEmpty();
    if (surely || !postings.isEmpty() || contents.isKnown()) {
      problems.addAll(found);
    }
    unread.addAll(contents.unread());
    if (surely
        && postings.isEmpty()
        && !contents.isKnown()
        && !broken
        && !file.source().text().isBlank()) {
      problems.add(
          Rule.COMMENT_FILE, Source.named(found().shown()).whole(), "no comment is found in it");
    }
    return postings;
  }
}
