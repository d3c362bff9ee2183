/**
 * Lines and pages as laid out, and what is mended in them before they are painted: lines that are
 * torn where they must not be, writing from right to left, figures that leave a page half empty.
 * {@link florilege.pdf.pagination.LaidOutPages} knows what is on which page.
 */
package florilege.pdf.pagination;
