/** Gives the layout engine the fonts of a style, and knows which characters each has. */
package florilege.pdf.fonts;
