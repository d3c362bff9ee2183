package florilege.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * Says which signs a program that makes sites reads as marks, where programs differ. The constants
 * are one table: each program as it is delivered; what a site's settings turn on or off is added by
 * {@link #with}.
 *
 * @param marks that mean something; others are printed as they stand
 */
public record MarkdownVariant(Set<Mark> marks) {

  /** What one program reads and another prints. */
  public enum Mark {
    /** Two tildes strike words out: {@code ~~old~~}. */
    STRIKETHROUGH,
    /** One tilde does too: {@code ~old~}. */
    SINGLE_TILDE_STRIKETHROUGH,
    /** One tilde lowers: {@code H~2~O}. */
    SUBSCRIPT,
    /** A caret raises: {@code x^2^}. */
    SUPERSCRIPT,
    /** Two carets insert: {@code ^^new^^}. */
    CARET_INSERTION,
    /** Two plus signs insert: {@code ++new++}. */
    PLUS_INSERTION,
    /** Two equals signs mark words: {@code ==words==}. */
    HIGHLIGHT,
    /** Keys to press: {@code ++ctrl+alt+del++}. */
    KEYS,
    /** Changes of an editor: <code>{--old--}{++new++}</code>. */
    CRITIC,
    /** Passages behind tabs: {@code === "Label"}, with what follows indented. */
    TABS,
    /** Boxes between slashes: {@code /// note | Title} (PyMdown Extensions, Blocks). */
    BLOCKS,
    /** Signs that are typed otherwise: {@code (c)}, {@code -->}. */
    SMART_SYMBOLS,
    /** Words behind the language of a listing are its title (Hexo). */
    LISTING_TITLES,
    /** Notes within the line: {@code ^[words]}. */
    INLINE_NOTES,
    /** Line blocks, lists with letters, captions below tables and pictures (pandoc). */
    PANDOC_BLOCKS,
    /** Names of emoji: {@code :wave:}. */
    EMOJI,
    /** Each end of a line is a line break. */
    HARD_WRAPS,
    /** Emphasis begins and ends wherever no blank is within it, whatever is around it. */
    LOOSE_EMPHASIS,
    /** A table may follow a line of text at once. */
    TABLE_AFTER_TEXT,
    /** A bar within code parts no cells, and a backslash before it stays. */
    BARS_IN_CODE,
    /** Tables without a head, with a foot, and with several bodies (kramdown). */
    KRAMDOWN_TABLES,
    /** Two backslashes end a line, and a caret alone on a line ends a block (kramdown). */
    KRAMDOWN_BREAKS,
    /** Attributes in braces behind what is in a line, and at the end of a paragraph. */
    ATTRIBUTES,
    /** Attributes in braces at the end of a heading. */
    HEADING_ATTRIBUTES
  }

  /** A folder that is no site: GitHub's, with what Florilege adds. */
  public static final MarkdownVariant PLAIN =
      of(
          Mark.STRIKETHROUGH,
          Mark.SINGLE_TILDE_STRIKETHROUGH,
          Mark.TABLE_AFTER_TEXT,
          Mark.HIGHLIGHT,
          Mark.ATTRIBUTES,
          Mark.HEADING_ATTRIBUTES);

  /** What a reader writes, wherever it is shown. */
  public static final MarkdownVariant COMMENT = of(Mark.STRIKETHROUGH, Mark.TABLE_AFTER_TEXT);

  /** CommonMark alone, as its specification has it. */
  public static final MarkdownVariant COMMONMARK = of();

  /** GitHub: cmark-gfm, and remark with remark-gfm (Gatsby). */
  public static final MarkdownVariant GITHUB =
      of(Mark.STRIKETHROUGH, Mark.SINGLE_TILDE_STRIKETHROUGH, Mark.TABLE_AFTER_TEXT);

  /** kramdown with its parser for GFM, as Jekyll has it. */
  public static final MarkdownVariant KRAMDOWN =
      of(
          Mark.STRIKETHROUGH,
          Mark.LOOSE_EMPHASIS,
          Mark.BARS_IN_CODE,
          Mark.KRAMDOWN_TABLES,
          Mark.KRAMDOWN_BREAKS,
          Mark.HEADING_ATTRIBUTES);

  /** Older parsers: redcarpet of Jekyll, kramed of GitBook. */
  public static final MarkdownVariant BASIC = of(Mark.STRIKETHROUGH);

  /** goldmark, as Hugo has it; and pulldown-cmark, as Zola and mdBook have it. */
  public static final MarkdownVariant GOLDMARK = GITHUB.with(Mark.HEADING_ATTRIBUTES, true);

  /** markdown-it (Eleventy, VuePress). */
  public static final MarkdownVariant MARKDOWN_IT = of(Mark.STRIKETHROUGH, Mark.TABLE_AFTER_TEXT);

  /** Obsidian, which shows lines as they were typed. */
  public static final MarkdownVariant OBSIDIAN =
      of(
          Mark.STRIKETHROUGH,
          Mark.HIGHLIGHT,
          Mark.TABLE_AFTER_TEXT,
          Mark.HARD_WRAPS,
          Mark.INLINE_NOTES);

  /** marked, as Hexo has it. */
  public static final MarkdownVariant MARKED = GITHUB.with(Mark.HARD_WRAPS, true);

  /** Python-Markdown (Pelican, MkDocs), without extensions. */
  public static final MarkdownVariant PYTHON_MARKDOWN =
      of(Mark.STRIKETHROUGH, Mark.LOOSE_EMPHASIS, Mark.BARS_IN_CODE);

  /** pandoc. */
  public static final MarkdownVariant PANDOC =
      of(
          Mark.STRIKETHROUGH,
          Mark.SUBSCRIPT,
          Mark.SUPERSCRIPT,
          Mark.LOOSE_EMPHASIS,
          Mark.BARS_IN_CODE,
          Mark.INLINE_NOTES,
          Mark.PANDOC_BLOCKS,
          Mark.ATTRIBUTES,
          Mark.HEADING_ATTRIBUTES);

  /** Copies the marks. */
  public MarkdownVariant {
    marks = Set.copyOf(marks);
  }

  private static MarkdownVariant of(Mark... marks) {
    return new MarkdownVariant(Set.of(marks));
  }

  /** Whether a sign is a mark. */
  public boolean reads(Mark mark) {
    return marks.contains(mark);
  }

  /** The same dialect in which a mark means something, or does not. */
  public MarkdownVariant with(Mark mark, boolean on) {
    EnumSet<Mark> changed = EnumSet.noneOf(Mark.class);
    changed.addAll(marks);
    if (on) {
      changed.add(mark);
    } else {
      changed.remove(mark);
    }
    return new MarkdownVariant(changed);
  }
}
