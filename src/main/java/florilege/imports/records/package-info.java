/**
 * Holds what an export says, whatever program wrote it: a site, its articles, the discussions about
 * them. An {@link florilege.imports.records.Importer} reads an export into such records, and {@link
 * florilege.imports.collection} alone writes them as files.
 */
package florilege.imports.records;
