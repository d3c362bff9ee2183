/** Reads folders of Docusaurus: blog, documentation, names of authors, and pages that are MDX. */
package florilege.sites.docusaurus;
