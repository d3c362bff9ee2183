/** Keeps track of where in a source a changed text comes from. */
package florilege.text.source;
