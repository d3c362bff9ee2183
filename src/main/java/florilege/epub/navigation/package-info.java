/**
 * Writes how a reader moves through the book: the navigation document (EPUB 3.3, 7), the NCX of
 * EPUB 2, and the page list with the places where printed pages begin.
 */
package florilege.epub.navigation;
