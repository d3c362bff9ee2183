/**
 * Reads the export of a Movable Type or TypePad blog: plain text, in which lines of hyphens divide
 * entries and their parts.
 */
package florilege.imports.movabletype;
