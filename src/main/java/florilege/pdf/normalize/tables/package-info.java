/**
 * Gives tables what the layout engine needs: columns that hold their longest words, cells that are
 * not empty, heads that can be repeated.
 */
package florilege.pdf.normalize.tables;
