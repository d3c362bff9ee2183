/**
 * The export of a WordPress blog (WXR, "WordPress eXtended RSS", 1.0 to 1.2) becomes a collection:
 * {@link florilege.imports.wordpress.WordPressImporter} tells how.
 */
package florilege.imports.wordpress;
