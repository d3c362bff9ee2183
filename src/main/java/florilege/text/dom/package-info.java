/** Builds, reads and writes XHTML as a W3C DOM in which every character is legal in XML. */
package florilege.text.dom;
