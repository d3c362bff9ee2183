/** Writes a book as a folder of XHTML pages for a browser. */
package florilege.xhtml;
