/**
 * Opens exports: {@link florilege.imports.source.XmlRecordReader} reads XML record by record, of
 * any size, in any state, and with nothing in it that could reach out of the file.
 */
package florilege.imports.source;
