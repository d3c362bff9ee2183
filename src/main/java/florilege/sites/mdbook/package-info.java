/**
 * Reads folders of mdBook: the chapters of SUMMARY.md, inclusions of other files and lines that are
 * hidden in listings.
 */
package florilege.sites.mdbook;
