/**
 * Converts Markdown to clean XHTML; {@link florilege.text.markdown.Markdown} is the entry point.
 */
package florilege.text.markdown;
