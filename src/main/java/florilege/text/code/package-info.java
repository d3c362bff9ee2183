/** Divides code listings into tokens, in the languages that are known. */
package florilege.text.code;
