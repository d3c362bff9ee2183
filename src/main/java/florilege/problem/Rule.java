package florilege.problem;

import static florilege.problem.Severity.ERROR;
import static florilege.problem.Severity.NOTE;
import static florilege.problem.Severity.WARNING;

import java.util.Locale;

/**
 * Defines everything that Florilege can find fault with. A folder of the same name in the tests
 * shows an example of each.
 */
public enum Rule {
  // Files and bytes

  /** A file that cannot be opened: {@code articles/a.md} without read permission. */
  FILE_UNREADABLE(ERROR, "check that the file exists and may be read"),
  /** Bytes that are not UTF-8, shown as U+FFFD in the book: {@code caf<E9>}. */
  ENCODING(ERROR, "save the file as UTF-8"),
  /** A file in UTF-16, which is read all the same. */
  OTHER_ENCODING(WARNING, "save the file as UTF-8"),
  /** A character that XML forbids, such as U+0000 or U+FFFE; it is taken out. */
  ILLEGAL_CHARACTER(WARNING, "delete the invisible character"),
  /**
   * A path that leads out of the collection: {@code ../../etc/passwd}, or a symbolic link to such.
   */
  OUTSIDE_COLLECTION(ERROR, "keep every file of a collection inside its folder"),
  /** Markdown in the folder that the book goes into: {@code out/a.md}. It is not read. */
  IN_OUTPUT(WARNING, "move the file out of that folder, or choose another with -o"),

  // Collection and articles

  /** A folder without a single article: there is no book to make. */
  NO_ARTICLE(ERROR, "put Markdown files into the folder articles/"),
  /**
   * A line of {@code collection.yaml} that cannot be read: {@code title}; it counts for nothing.
   */
  COLLECTION_FILE(ERROR, "see README, A collection"),
  /** What a folder was taken for, and what was found in it: a Jekyll site of 464 articles. */
  SITE(NOTE, "see README, A blog as it is; 'site: plain' in collection.yaml reads any Markdown"),
  /** The settings of a site that cannot be read: {@code _config.yml} that is not YAML. */
  SITE_FILE(WARNING, "mend the file, or say title, lang and author in a collection.yaml"),
  /** Articles in a notation that is not read: {@code _posts/2012-01-20-night.rst}. */
  OTHER_NOTATION(ERROR, "convert the files to Markdown, with pandoc for instance"),
  /** Markdown that lies beside {@code articles/}: {@code notes/a.md}. It is not in the book. */
  UNREAD_TEXT(
      WARNING, "move the files into articles/, or begin the folder's name with _ to keep them out"),
  /** A mistake in {@code collection.yaml} whose meaning is plain: {@code title: One: two}. */
  MENDED_SETTING(WARNING, "put the value between quotation marks"),
  /** A setting nobody knows: {@code tilte: My book}. */
  UNKNOWN_SETTING(WARNING, "see README, Settings"),
  /** A setting whose value makes no sense: {@code page: A55}. */
  BAD_SETTING(ERROR, "see README, Settings"),
  /** Front matter that is not YAML: {@code date 2012}; the article is read without these lines. */
  FRONT_MATTER(ERROR, "mend the YAML between the two lines of three hyphens"),
  /** Front matter with a mistake in it whose meaning is plain: {@code title: One: two}. */
  MENDED_FRONT_MATTER(WARNING, "put the value between quotation marks"),
  /** A key written twice in one place: {@code title: a}, {@code title: b}. */
  DUPLICATE_KEY(WARNING, "delete one of the two"),
  /** A value of front matter that is of the wrong kind: {@code title: [a, b]}. */
  BAD_FIELD(WARNING, "see README, An article"),
  /**
   * A key of front matter that is nearly one that is read, or has sentences behind it that are not
   * in the book: {@code titel: One}, {@code epigraph: Who reads, walks.}
   */
  UNKNOWN_FIELD(WARNING, "write the key as README, An article, has it, or its words into the text"),
  /**
   * Another key of front matter that nobody reads, and no program of sites has: {@code mood: 3}.
   */
  UNREAD_FIELD(NOTE, "nothing to do, unless what it says belongs in the book"),
  /** A date that is none of the known shapes: {@code date: next week}. */
  BAD_DATE(WARNING, "write the date as 2012-01-20 or 2012-01-20T09:40+01:00"),
  /** Two articles of one name, in two folders: {@code a/x.md}, {@code b/x.md}. */
  DUPLICATE_ARTICLE(WARNING, "give one of the files another name, or a slug in its front matter"),
  /** {@code order} or {@code parts} name an article that is not there. */
  UNKNOWN_ARTICLE(ERROR, "name the article by its file name, with .md or without"),
  /** {@code parts} leave an article out; it is put at the end. */
  ARTICLE_IN_NO_PART(WARNING, "add the article to a part, or mark it as a draft"),
  /** An article marked {@code draft: true}, or among drafts, left out. */
  DRAFT(NOTE, "take away draft: true or published: false, or move it out of the drafts"),

  /**
   * What may be meant to be kept out, as a line says that cannot be read: {@code draft true}. An
   * article, or the comments of readers, are not in the book until the line is mended.
   */
  WITHHELD(ERROR, "mend the line or the value, or delete it"),

  // Discussion

  /** A comment block whose front matter is not YAML; shown as it was written. */
  COMMENT_BLOCK(
      ERROR, "begin each comment with id, author and date between two lines of three hyphens"),
  /** A data file of comments that is not YAML or JSON, or holds no comment: {@code name: "x}. */
  COMMENT_FILE(ERROR, "mend the file at this place; nothing of it is shown here"),
  /**
   * Fields of comments that look like a name, a date, a text, a parent or replies and are not
   * understood, and comments that a file says are elsewhere: {@code {"text": "…", "penname":
   * "Ann"}}.
   */
  UNREAD_COMMENTS(
      WARNING,
      "give the field a name that README, Comments from a host, has, or get the rest from the host"),
  /** Two comments of one id. */
  DUPLICATE_COMMENT(WARNING, "give each comment an id of its own"),
  /** A reply to a comment that is not there; it is put at the top level. */
  UNKNOWN_REPLY(WARNING, "reply-to takes the id of another comment of the same article"),
  /** Comments that reply to each other in a circle; the earliest is put at the top level. */
  REPLY_CYCLE(WARNING, "mend reply-to"),
  /** A discussion without an article: {@code x.comments.md} but no {@code x.md}. */
  ORPHAN_DISCUSSION(ERROR, "name the file or folder as the article is named, by slug or address"),
  /** Spam, deleted, hidden or not approved comments, which are never in the book. */
  HELD_COMMENT(NOTE, "approve them where the comments are kept to have them in the book"),
  /** Pingbacks and trackbacks, in which other sites say that they link here. */
  PINGBACK(NOTE, "set comments.pingbacks to true to have them in the book"),
  /** Comments that a setting leaves out: {@code comments.shortest: 20}. */
  LEFT_OUT(NOTE, "change the setting, or name a comment in comments.keep to have it in the book"),

  // Names of readers

  /**
   * A word that is the name of a reader too, who is not to be named: {@code Will} where a sentence
   * begins.
   */
  READER_NAMED(WARNING, "where the reader is meant, write @ before the name, or another word"),
  /** A link whose address holds the name of a reader who is not to be named; its words stay. */
  HIDDEN_ADDRESS(NOTE, "nothing to do, unless the reader is to be named: comments.names: full"),
  /** Comments that bear the author's mark though nothing but their name says whose they are. */
  AUTHOR_BY_NAME(NOTE, "say whose they are: by-author: true in a comment, or comments.authors"),
  /** A comment under a name that looks like the author's: {@code Аdа Moreau}, partly Cyrillic. */
  AUTHOR_LOOK_ALIKE(WARNING, "if it is the author's, name it in comments.authors"),

  // Templates of sites

  /**
   * A tag or value of a site's templates that says nothing on paper: {@code {% if site.beta %}}.
   */
  TEMPLATE(NOTE, "nothing to do, unless what the site shows there belongs in the book"),
  /** What the site would put in and is not known here: {@code {% include chart.html %}}. */
  OTHER_FILE(WARNING, "copy what the other file shows into the article"),
  /**
   * A text that an article takes in and that is not there: {@code {{#include listing.rs}}}; a
   * placeholder stands in its place.
   */
  MISSING_TEXT(ERROR, "put the file into the collection, or correct its path"),

  // Imports

  /**
   * An export that is broken, cut off, or no export of this kind: {@code <item>} without an end.
   */
  EXPORT(ERROR, "export it again; what could be read of it is imported"),
  /** A file that was edited after it was imported, and of which the export has another text now. */
  EDITED(NOTE, "to have the text of the export, delete the file and its line in .florilege-import"),
  /**
   * A {@code .florilege-import} that no import left so: damaged, of another program, a symbolic
   * link, or with a path that leads elsewhere. Nothing is imported.
   */
  IMPORT_LEDGER(
      ERROR,
      "restore the file as an import left it, or delete it: then what differs from the export is"
          + " kept as it is"),
  /** A shortcode of WordPress that nobody but its plugin knows: {@code [contact-form id="1"]}. */
  SHORTCODE(NOTE, "write in the article what it stood for, if anything"),

  // Text

  /** A text too deep, too large or too slow to read; a placeholder stands in its place. */
  TOO_MUCH(ERROR, "make it smaller or simpler, or divide it; see README, Limits"),
  /** An element, attribute or address that is not allowed and was taken out: {@code <script>}. */
  NOT_ALLOWED(WARNING, "see README, Raw HTML, and for readers README, A comment"),
  /** A formula that cannot be read, shown as it was written: {@code $\\foo$}. */
  FORMULA(WARNING, "write the formula in other words, or mend its braces"),
  /** A film, a sound or a frame, for which a link stands: {@code <iframe src="https://…">}. */
  PLAYER(NOTE, "nothing to do, unless the page should say more than a link does"),
  /** An image without alternative text: {@code ![](pot.png)}. */
  IMAGE_ALT(WARNING, "describe the picture between the square brackets"),
  /** A heading that skips a level, moved up: {@code #### x} after {@code ## y}. */
  HEADING_LEVEL(NOTE, "use one level after the other"),
  /** A footnote that nothing calls; it stands at the end of the notes. */
  UNUSED_FOOTNOTE(WARNING, "call the note with [^name], or delete it"),
  /** A footnote that is called and not there: {@code as he said[^said]}; the call is a word. */
  MISSING_FOOTNOTE(WARNING, "write the note, [^name]: words, or delete its call"),
  /** A link that names a target that nothing defines: {@code [the pot][pot]}; it is words. */
  UNDEFINED_LINK(WARNING, "define it, [name]: address, on a line of its own, or write the address"),
  /** A definition of a link that nothing in an article calls, or one after another of its name. */
  UNUSED_LINK(NOTE, "call it with [name], or delete it; it is not in the book"),

  /** Attributes in braces that mean nothing in a book: {@code *word*{colour=red}}. */
  UNUSED_ATTRIBUTE(NOTE, "nothing to do, unless it was meant as words: write \\{ before it"),

  // Links and images

  /** A link to a file or heading that is not there: {@code [x](missing.md)}. */
  BROKEN_LINK(WARNING, "link to an article of the collection by its file name"),
  /** An image that is not there; a placeholder stands in its place. */
  MISSING_IMAGE(ERROR, "put the picture into the collection, or correct its path"),
  /** An image at a remote address, which is never fetched. */
  REMOTE_IMAGE(ERROR, "download the picture into the collection"),
  /**
   * A picture found only by taking capitals for small letters: {@code Pot.PNG} for {@code pot.png}.
   */
  IMAGE_CASE(WARNING, "write the path as the file is named"),
  /**
   * A picture of another type than its name says, such as a PNG called {@code pot.jpg}; it is read
   * all the same.
   */
  IMAGE_TYPE(NOTE, "give the file the extension of its type"),
  /**
   * A picture that is coarse where a printer prints it: 400 pixels on 100 mm are some 100 to the
   * inch.
   */
  LOW_RESOLUTION(WARNING, "take a picture of more pixels, or show it smaller: {width=50%}"),
  /** A file that is no picture, or a damaged one. */
  BAD_IMAGE(ERROR, "save the picture again as PNG, JPEG, GIF, SVG or WebP"),

  // Type

  /** A character that no font has; a box stands for it in the PDF. */
  MISSING_GLYPH(ERROR, "install a TrueType font that has it, or say where one lies with --fonts"),
  /**
   * A font file of the machine or of {@code --fonts}, looked into for a character that the style's
   * fonts lack, that is damaged, such as half a download; other fonts are looked into.
   */
  BAD_FONT(WARNING, "copy the font there again, or take it away"),
  /** Characters set in a font of the machine, such as those of Chinese. */
  SYSTEM_FONT(NOTE, "another machine may have another font; --fonts DIR says which to use"),

  // Styles

  /** A style that is not there, or whose files cannot be read. */
  STYLE(ERROR, "florilege styles lists the styles; a folder with a style.properties is one too"),

  /** A variable of a style, {@code var(--acent)}, that nothing sets, or that nothing uses. */
  STYLE_VARIABLE(
      WARNING, "styles/base/README.md lists the variables; README, Styles, has an example"),
  /** A property of a style sheet that nobody knows ({@code colr: red}), or that paper does not. */
  STYLE_PROPERTY(WARNING, "see how it is spelt; print.css can only hold what can be printed"),
  /** A picture or font file that a style names and that is not in its folder. */
  STYLE_FILE(ERROR, "lay the file into the style's folder; addresses start from there"),

  // Issues

  /** An article that is in no issue of a periodical: undated, or from before the first. */
  IN_NO_ISSUE(WARNING, "give the article a date, or name an earlier period in issue.first"),
  /** Comments that came after the last issue, where late ones are letters in a later one. */
  LETTER_WAITS(NOTE, "nothing to do: they are in the next issue that has articles"),
  /** An issue that is asked for and cannot be: {@code --issue 99}. No book is made. */
  NO_SUCH_ISSUE(ERROR, "florilege issues lists those that there are"),

  // Output

  /**
   * Pictures that were made anew for the EPUB: {@code pot.webp}, or photographs of more than 50 MB
   * together. The PDF has them as they are.
   */
  IMAGES_REDUCED(NOTE, "nothing to do; 'images' in collection.yaml says how large they may be"),

  /** A file in the output folder that no record speaks of, where a book of its name is put. */
  REPLACED(NOTE, "nothing to do, if it was an earlier book; else keep your own files elsewhere");

  private final Severity severity;
  private final String hint;

  Rule(Severity severity, String hint) {
    this.severity = severity;
    this.hint = hint;
  }

  /** The stable name shown in messages: {@code image-alt}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How much it matters. */
  public Severity severity() {
    return severity;
  }

  /** What to do about it. */
  public String hint() {
    return hint;
  }
}
