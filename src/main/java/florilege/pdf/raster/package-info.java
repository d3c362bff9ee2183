/**
 * Makes pixels of a page without the soft edges and strokes of the JDK, which differ between its
 * versions.
 */
package florilege.pdf.raster;
