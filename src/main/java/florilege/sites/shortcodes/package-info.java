/** Expands shortcodes: {@link florilege.sites.shortcodes.ShortcodeTags}. */
package florilege.sites.shortcodes;
