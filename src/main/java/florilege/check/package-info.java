/** Checks finished books with EPUBCheck and veraPDF, and says in plain words what they find. */
package florilege.check;
