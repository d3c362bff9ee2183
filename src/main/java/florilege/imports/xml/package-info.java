/**
 * Exports in XML, read record by record: of any size, in any state, and with nothing in them that
 * could reach out of the file.
 */
package florilege.imports.xml;
