/**
 * Folders that are the source of a web site: one file for each program that makes sites of
 * Markdown. {@link florilege.sites.Layouts} recognises them by what lies there; a {@link
 * florilege.sites.Layout} says which files are articles, what they are called on the web, and
 * what the site says of itself.
 */
package florilege.sites;
