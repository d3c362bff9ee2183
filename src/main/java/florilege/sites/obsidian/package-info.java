/** Reads vaults of Obsidian: notes and pictures that are found by their names. */
package florilege.sites.obsidian;
