/** Holds the colour spaces of screens and of printing, and converts from one to the other. */
package florilege.pdf.color;
