/** Opens the files of a style, its own or those of the program. */
package florilege.style.files;
