/** Reads folders of no program of sites: any folder with Markdown in it. */
package florilege.sites.plain;
