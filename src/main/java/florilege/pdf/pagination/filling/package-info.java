/**
 * Brings pages to their full depth, as a typesetter does: figures move, spaces between blocks grow
 * a little, last pages of a few lines are saved, facing pages end on one line.
 */
package florilege.pdf.pagination.filling;
