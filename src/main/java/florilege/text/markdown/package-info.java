/**
 * Markdown into clean XHTML; {@link florilege.text.markdown.Markdown} is the door, and tells the
 * story.
 */
package florilege.text.markdown;
