/**
 * Completes painted pages: the rest of the structure tree, folios, and what the file says about
 * itself, as PDF/UA-1 and PDF/A-2a want them.
 */
package florilege.pdf.document;
