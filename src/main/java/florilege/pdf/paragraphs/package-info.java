/**
 * Breaks paragraphs into lines as a whole, after D. E. Knuth and M. F. Plass, “Breaking Paragraphs
 * into Lines” (1981). {@link florilege.pdf.paragraphs.LineBreaker} chooses the lines and knows
 * nothing of the layout engine; {@link florilege.pdf.paragraphs.ParagraphSetter} reads a paragraph
 * when the engine is about to lay it out, has it broken, and answers what the engine then asks
 * (where may a line end, how wide is this text?) so that it makes these very lines, once, and
 * measures no text again.
 */
package florilege.pdf.paragraphs;
