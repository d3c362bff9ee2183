/**
 * Prepares the HTML of an export before it is converted: what is no content goes, and listings of
 * code are made whole.
 */
package florilege.imports.html.cleanup;
