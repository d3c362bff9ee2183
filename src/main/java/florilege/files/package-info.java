/**
 * Opens files, for reading and for writing, and is the only package that does: what is opened is a
 * regular file, of bounded size, inside the folder that was named, whatever its name and whatever
 * link leads to it.
 */
package florilege.files;
