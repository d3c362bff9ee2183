/**
 * Finds in any PDF what a printer would send it back for. {@link
 * florilege.pdf.preflight.Requirement} lists all that is asked; each class that ends in {@code
 * Rules} looks at one side of a file.
 */
package florilege.pdf.preflight;
