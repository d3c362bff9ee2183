/**
 * Markdown into clean XHTML; {@link florilege.text.markdown.Markdown} is the door, and tells the
 * story. The only package that knows flexmark.
 */
package florilege.text.markdown;
