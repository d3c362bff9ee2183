/** Reads the export of somebody's stories on Medium: a page of HTML for each. */
package florilege.imports.medium;
