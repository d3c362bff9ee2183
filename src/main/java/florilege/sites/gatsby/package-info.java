/** Reads folders of Gatsby: where its Markdown lies and what its paths are on the web. */
package florilege.sites.gatsby;
