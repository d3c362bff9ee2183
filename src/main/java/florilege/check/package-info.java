/** Is what was made right? EPUBCheck and veraPDF in plain words. */
package florilege.check;
