/**
 * Makes the book a document to be printed: copies of its chapters, and in them what only paper
 * needs and what the engine must be spared. {@link florilege.pdf.markup.PrintDocument} is the entry
 * point.
 */
package florilege.pdf.markup;
