/**
 * Corrects lines and pages after they are laid out and before they are painted: lines that are torn
 * where they must not be, writing from right to left, figures that leave a page half empty. {@link
 * florilege.pdf.pagination.LaidOutPages} knows what is on which page.
 */
package florilege.pdf.pagination;
