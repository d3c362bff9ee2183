/**
 * Reads folders of Jekyll: posts, drafts, collections, permalinks and the defaults of front matter.
 */
package florilege.sites.jekyll;
