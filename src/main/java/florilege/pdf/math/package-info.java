/**
 * Sets formulas for print: MathML as outlines, after the rules that TeX goes by. The layout engine
 * can be given a library for it, but that one takes its fonts from the machine, so that a page
 * would look different on each, and does not say where the line is that a formula stands on. {@link
 * florilege.pdf.math.MathTypesetter} is the door.
 */
package florilege.pdf.math;
