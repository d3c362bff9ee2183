/**
 * The book as one document to be printed: copies of its chapters, and in them what only paper needs
 * and what the engine must be spared. {@link florilege.pdf.markup.PrintDocument} is the door.
 */
package florilege.pdf.markup;
