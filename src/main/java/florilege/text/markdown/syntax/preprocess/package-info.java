/**
 * Rewrites what programs of sites write in other ways than the parser reads, line by line and
 * before it parses, each character with the place where it was written.
 */
package florilege.text.markdown.syntax.preprocess;
