/**
 * Reads what names and paths of files say: date and slug of an article, and the addresses under
 * which a site published it.
 */
package florilege.read.paths;
