/**
 * Changes elements of a chapter for paper, one kind a file: notes, figures, wide tables, long
 * texts, what is kept together. {@link florilege.pdf.markup.PrintDocument} calls them in order.
 */
package florilege.pdf.markup.elements;
