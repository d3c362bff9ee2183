/**
 * The layout engine and what it is given: type, pictures, the places where lines may end. {@link
 * florilege.pdf.press.Press} lays out, has the pages {@linkplain florilege.pdf.makeup made up} and
 * paints them; {@link florilege.pdf.press.Proof} reads what was painted.
 */
package florilege.pdf.press;
