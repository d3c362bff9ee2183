package florilege.text.markdown.syntax;

import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import florilege.model.MarkdownVariant;
import florilege.text.markdown.syntax.tables.TableLines;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Configures the parsers of Markdown: CommonMark 0.31 and GFM, as the {@link MarkdownVariant} of a
 * text has them; in articles also notes, definitions, abbreviations, attributes.
 */
public final class MarkdownDialect {

  /** What the program that a text was written for reads as marks. */
  static final DataKey<MarkdownVariant> MARKS =
      new DataKey<>("MARKS_OF_THE_DIALECT", MarkdownVariant.COMMONMARK);

  /** Whether web addresses without any markup are links. */
  static final DataKey<Boolean> BARE_ADDRESSES = new DataKey<>("BARE_ADDRESSES", true);

  /**
   * Whether short forms may be defined, and formulas and links of wikis written: the text is an
   * author's.
   */
  static final DataKey<Boolean> ABBREVIATIONS = new DataKey<>("ABBREVIATIONS_DEFINED", false);

  /** Whether the author says that there are formulas. */
  static final DataKey<Boolean> MATHS = new DataKey<>("MATHS_DECLARED", false);

  private static final List<Extension> AUTHORED =
      List.of(
          TaskListExtension.create(),
          FootnoteExtension.create(),
          DefinitionExtension.create(),
          AttributesExtension.create());

  /** What tells one author's parser from another. */
  private record Kind(MarkdownVariant dialect, boolean maths) {}

  private static final Map<Kind, Parser> AUTHORS = new ConcurrentHashMap<>();

  private static final Parser READER =
      parser(
          List.of(TaskListExtension.create()),
          new Kind(MarkdownVariant.COMMENT, false),
          true,
          false);

  /** CommonMark alone, which the specification's examples are tried on. */
  public static final Parser COMMONMARK =
      parser(List.of(), new Kind(MarkdownVariant.COMMONMARK, false), false, false);

  private MarkdownDialect() {}

  /**
   * The parser for what an author wrote.
   *
   * @param maths whether the author says that there are formulas in it
   */
  public static Parser author(MarkdownVariant dialect, boolean maths) {
    return AUTHORS.computeIfAbsent(
        new Kind(dialect, maths), kind -> parser(AUTHORED, kind, true, true));
  }

  /** The parser for what a reader wrote. */
  public static Parser reader() {
    return READER;
  }

  /** The dialect that a text was read in. */
  public static MarkdownVariant of(Document document) {
    return MARKS.get(document);
  }

  private static Parser parser(
      List<Extension> extensions, Kind kind, boolean bare, boolean authored) {
    MutableDataSet options =
        new MutableDataSet()
            .set(Parser.EXTENSIONS, extensions)
            .set(Parser.HEADING_PARSER, false)
            .set(MARKS, kind.dialect())
            .set(BARE_ADDRESSES, bare)
            .set(ABBREVIATIONS, authored)
            .set(MATHS, kind.maths())
            .set(DefinitionExtension.TILDE_MARKER, false)
            .set(AttributesExtension.FENCED_CODE_INFO_ATTRIBUTES, true);
    Parser.Builder builder =
        Parser.builder(options)
            .customBlockParserFactory(new HeadingParser.Factory())
            .customInlineParserFactory(MarkdownInlineParser::new)
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
    if (!kind.dialect().equals(MarkdownVariant.COMMONMARK)) {
      builder.paragraphPreProcessorFactory(new TableLines.Factory(kind.dialect()));
    }
    return builder.build();
  }
}
