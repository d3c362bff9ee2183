/**
 * Text into clean XHTML: Markdown, sanitising, typography, hyphenation, and the few things one does
 * with a DOM. What leaves this package is a normalised W3C DOM in the XHTML namespace in which
 * every character is legal in XML; nobody downstream needs to be careful.
 */
package florilege.text;
