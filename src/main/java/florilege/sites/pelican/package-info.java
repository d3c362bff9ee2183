/** Reads folders of Pelican: headers, categories and addresses of articles. */
package florilege.sites.pelican;
