/** The files of a folder, found without leaving it, and opened as text. */
package florilege.read.files;
