/** Reads folders of Eleventy: where its pages lie and how permalinks are written. */
package florilege.sites.eleventy;
