/** A book as EPUB 3.3: one file for each part of the container. */
package florilege.epub;
