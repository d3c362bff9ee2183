/**
 * Completes the structure tree of a PDF (PDF 1.7 §14.8): the engine tags blocks, lists, tables and
 * links; here quotations, code, notes and contents get theirs, in the order of the text.
 */
package florilege.pdf.tags;
