/**
 * The layout engine and what it is given: type, pictures, the places where lines may end. {@link
 * florilege.pdf.press.Press} is set up for a book, and tells its runs; {@link
 * florilege.pdf.press.RunLayout} lays one of them out and paints it, {@link
 * florilege.pdf.press.Effort} stops it at more than a text can need, {@link
 * florilege.pdf.press.Proof} reads what was painted.
 */
package florilege.pdf.press;
