/** A book as a tagged PDF: typeset, then finished (structure, labels, metadata). */
package florilege.pdf;
