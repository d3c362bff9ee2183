/**
 * Divides long chapters among several files, since reading systems hold one file at a time and take
 * half a minute to show one of a megabyte.
 */
package florilege.epub.division;
