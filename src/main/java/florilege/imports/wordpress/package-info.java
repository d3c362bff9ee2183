/**
 * Reads the export of a WordPress blog (WXR, "WordPress eXtended RSS", 1.0 to 1.2): {@link
 * florilege.imports.wordpress.WordPressImporter} tells how.
 */
package florilege.imports.wordpress;
