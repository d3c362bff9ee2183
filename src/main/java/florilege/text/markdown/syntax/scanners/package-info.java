/** Finds single constructs in the characters of a text: links, tags, code, escapes, emoji. */
package florilege.text.markdown.syntax.scanners;
