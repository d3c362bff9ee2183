/**
 * Reads a paragraph from the layout engine and measures it: runs of text, widths of glyphs, spaces
 * and how far they stretch. Nothing here chooses a line.
 */
package florilege.pdf.paragraphs.content;
