/** Reads folders of Zola: sections, pages and shortcodes. */
package florilege.sites.zola;
