/**
 * Writes a book as EPUB 3.3: one file for each part of the container. The library (epublib) holds
 * the publication, its resources, spine and table of contents, and writes the NCX of EPUB 2; what
 * EPUB 3 asks for beside it is written here.
 */
package florilege.epub;
