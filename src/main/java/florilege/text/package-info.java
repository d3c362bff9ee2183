/**
 * Converts text to clean XHTML: Markdown, sanitising, typography, hyphenation, and work on the DOM.
 * What leaves this package is a normalised W3C DOM in the XHTML namespace in which every character
 * is legal in XML; nobody downstream needs to be careful.
 */
package florilege.text;
