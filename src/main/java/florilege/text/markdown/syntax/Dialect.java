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
public final class Dialect {

  /** Whether web addresses without any markup are links. */
  static final DataKey<Boolean> BARE_ADDRESSES = new DataKey<>("BARE_ADDRESSES", true);

  /** Whether short forms may be defined. */
  static final DataKey<Boolean> ABBREVIATIONS = new DataKey<>("ABBREVIATIONS_DEFINED", false);

  private static final Parser AUTHOR =
      parser(
          List.of(
              TablesExtension.create(),
              StrikethroughExtension.create(),
              TaskListExtension.create(),
              FootnoteExtension.create(),
              DefinitionExtension.create(),
              AttributesExtension.create()),
          true);

  private static final Parser READER =
      parser(
          List.of(
              TablesExtension.create(),
              StrikethroughExtension.create(),
              TaskListExtension.create()),
          true);

  /** CommonMark alone, which the specification's examples are tried on. */
  public static final Parser COMMONMARK = parser(List.of(), false);

  private Dialect() {}

  public static Parser parser(Trust trust) {
    return trust == Trust.AUTHOR ? AUTHOR : READER;
  }

  private static Parser parser(List<Extension> extensions, boolean bare) {
    MutableDataSet options =
        new MutableDataSet()
            .set(Parser.EXTENSIONS, extensions)
            .set(Parser.HEADING_PARSER, false)
            .set(BARE_ADDRESSES, bare)
            .set(ABBREVIATIONS, extensions.size() > 3)
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
        .customBlockParserFactory(new HeadingLines.Factory())
        .customInlineParserFactory(Inlines::new)
        .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
        .build();
  }
}
