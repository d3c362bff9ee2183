/** Parses tables: GitHub's, and those of kramdown with several bodies and a foot. */
package florilege.text.markdown.syntax.tables;
