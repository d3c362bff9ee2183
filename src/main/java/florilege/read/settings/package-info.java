/**
 * Reads {@code collection.yaml}: each setting is checked where it stands, what can be mended is
 * mended and said.
 */
package florilege.read.settings;
