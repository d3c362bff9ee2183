/**
 * Parses Markdown. Blocks are flexmark's, but for headings; running text is divided by {@link
 * florilege.text.markdown.syntax.MarkdownInlineParser}, after CommonMark 0.31.2 and in time
 * proportional to the text.
 */
package florilege.text.markdown.syntax;
