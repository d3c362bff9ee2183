/** Reads folders of MkDocs: the navigation, the blog of its Material theme, snippets. */
package florilege.sites.mkdocs;
