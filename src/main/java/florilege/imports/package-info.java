/**
 * Turns the exports of other programs into the files that a person would have written: a {@link
 * florilege.imports.records.Importer} in a package of its own reads each kind of export into
 * records, and {@link florilege.imports.Imports} lists them.
 */
package florilege.imports;
