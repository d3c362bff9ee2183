/** Reads the source folders of Astro: its content collections, in Markdown and MDX. */
package florilege.sites.astro;
