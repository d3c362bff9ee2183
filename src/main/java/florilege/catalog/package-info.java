/**
 * Writes the catalogue of an output folder: a page for people, OPDS for reading apps (OPDS Catalog
 * 1.2, and OPDS 2.0), and a feed of what is new. All of it comes from the EPUB files that lie
 * there; what else lies beside one under its name is the same book in another form.
 */
package florilege.catalog;
