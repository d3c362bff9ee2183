/** Reads the export of a Substack newsletter: a table of posts, and a file of HTML for each. */
package florilege.imports.substack;
