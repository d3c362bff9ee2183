/**
 * The layout engine and what it is given: type, pictures, the places where lines end. {@link
 * florilege.pdf.press.Press} lays out and paints, {@link florilege.pdf.press.Layout} knows what is
 * on which page, {@link florilege.pdf.press.Proof} reads what was painted.
 */
package florilege.pdf.press;
