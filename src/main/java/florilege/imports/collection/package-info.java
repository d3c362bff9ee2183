/**
 * Writes the records of an import as the files of a collection, for the first time or again: {@link
 * florilege.imports.collection.RecordWriter} takes them one by one.
 */
package florilege.imports.collection;
