/**
 * Prepares a finished PDF for the use that a profile names: links are taken out, pages filled up,
 * colours reduced to inks, boxes and marks set for whoever cuts the pages, or pages put on sheets
 * that are folded. The structure stays whole through all of it.
 */
package florilege.pdf.press;
