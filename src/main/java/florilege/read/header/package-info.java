/**
 * Reads what stands above a text: its front matter, in YAML, TOML or JSON, or the head of an HTML
 * page, and where there is none, its first heading. What a line of it cannot be read for is said
 * with its place.
 */
package florilege.read.header;
