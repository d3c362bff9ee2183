package florilege.text.markdown.syntax;

import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import florilege.text.html.Trust;
import java.util.List;

/**
 * The Markdown that is understood: CommonMark 0.31 and GFM; in articles also notes, definitions,
 * abbreviations, attributes.
 */
public final class MarkdownDialect {

  /** Whether web addresses without any markup are links. */
  static final DataKey<Boolean> BARE_ADDRESSES = new DataKey<>("BARE_ADDRESSES", true);

  /**
   * Whether short forms may be defined, and formulas, marked words and links of wikis written: the
   * text is an author's.
   */
  static final DataKey<Boolean> ABBREVIATIONS = new DataKey<>("ABBREVIATIONS_DEFINED", false);

  /** Whether the author says that there are formulas. */
  static final DataKey<Boolean> MATHS = new DataKey<>("MATHS_DECLARED", false);

  private static final List<Extension> AUTHORED =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          TaskListExtension.create(),
          FootnoteExtension.create(),
          DefinitionExtension.create(),
          AttributesExtension.create());

  private static final Parser AUTHOR = parser(AUTHORED, true, false);

  private static final Parser MATHEMATICIAN = parser(AUTHORED, true, true);

  private static final Parser READER =
      parser(
          List.of(
              TablesExtension.create(),
              StrikethroughExtension.create(),
              TaskListExtension.create()),
          true,
          false);

  /** CommonMark alone, which the specification's examples are tried on. */
  public static final Parser COMMONMARK = parser(List.of(), false, false);

  private MarkdownDialect() {}

  /**
   * The parser for a text.
   *
   * @param maths whether its author says that there are formulas in it
   */
  public static Parser parser(Trust trust, boolean maths) {
    return trust == Trust.READER ? READER : maths ? MATHEMATICIAN : AUTHOR;
  }

  private static Parser parser(List<Extension> extensions, boolean bare, boolean maths) {
    MutableDataSet options =
        new MutableDataSet()
            .set(Parser.EXTENSIONS, extensions)
            .set(Parser.HEADING_PARSER, false)
            .set(BARE_ADDRESSES, bare)
            .set(ABBREVIATIONS, extensions.size() > 3)
            .set(MATHS, maths)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.WITH_CAPTION, false)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(TablesExtension.MAX_HEADER_ROWS, 1)
            .set(TablesExtension.MIN_HEADER_ROWS, 1)
            .set(DefinitionExtension.TILDE_MARKER, false)
            .set(AttributesExtension.FENCED_CODE_INFO_ATTRIBUTES, true);
    return Parser.builder(options)
        .customBlockParserFactory(new HeadingParser.Factory())
        .customInlineParserFactory(MarkdownInlineParser::new)
        .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
        .build();
  }
}
