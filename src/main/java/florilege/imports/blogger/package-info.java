/**
 * Reads the export of a Blogger blog: Atom, in which posts, pages and comments stand as entries one
 * after another, as Blogger's own export had it and Google Takeout has it.
 */
package florilege.imports.blogger;
