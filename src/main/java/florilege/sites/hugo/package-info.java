/** Reads folders of Hugo: content folders, bundles, permalinks, comments in its data folder. */
package florilege.sites.hugo;
