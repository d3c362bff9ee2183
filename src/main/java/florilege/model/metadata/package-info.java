/**
 * Holds the values that describe a text or a book: people, dates, cataloguing, and words with their
 * place in a source. Records only.
 */
package florilege.model.metadata;
