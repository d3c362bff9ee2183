/**
 * Writes the package document (EPUB 3.3, 5): metadata, accessibility metadata, manifest and spine.
 */
package florilege.epub.opf;
