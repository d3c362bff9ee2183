/** Writes a parsed text as HTML, each kind of node in a class that says what becomes of it. */
package florilege.text.markdown.render;
