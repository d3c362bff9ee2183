/** Reads the export of a Ghost blog: JSON, with texts in HTML, in Lexical, or in Mobiledoc. */
package florilege.imports.ghost;
