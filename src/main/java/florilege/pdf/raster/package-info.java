/**
 * Makes pictures of pages. {@link florilege.pdf.raster.PageRasterizer} draws a cover without the
 * soft edges and strokes of the JDK, which differ between its versions; {@link
 * florilege.pdf.raster.PdfPages} shows pages of a preview as the JDK draws them; both are written
 * as PNG in one place.
 */
package florilege.pdf.raster;
