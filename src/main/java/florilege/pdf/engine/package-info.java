/**
 * Drives the layout engine and prepares what it is given: type, pictures, the places where lines
 * may end. {@link florilege.pdf.engine.LayoutEngine} is set up for a book, and tells its runs;
 * {@link florilege.pdf.engine.RunLayout} lays one of them out and paints it, {@link
 * florilege.pdf.engine.LayoutBudget} stops it at more than a text can need, {@link
 * florilege.pdf.drawing.DrawingCheck} reads what was painted.
 */
package florilege.pdf.engine;
