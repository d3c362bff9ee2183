/**
 * The one door to files, for reading and for writing: what is opened is a regular file, of bounded
 * size, inside the folder that was named, whatever its name and whatever link leads to it.
 */
package florilege.files;
