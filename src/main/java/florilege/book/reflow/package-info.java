/**
 * Fits chapters to screens of any width: long words may break, tables become lists of labelled
 * cells, wide formulas and tables are marked. EPUB and XHTML share it.
 */
package florilege.book.reflow;
