/** Gives the layout engine pictures, and draws SVG and formulas onto pages. */
package florilege.pdf.drawing;
