/**
 * Converts HTML to Markdown that a person likes to edit. {@link
 * florilege.imports.html.HtmlToMarkdown} is the entry point; the rest is one file for each kind of
 * thing that has to be written.
 */
package florilege.imports.html;
