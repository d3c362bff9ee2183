/**
 * Reads the source folders of Quarto: websites and books, with callouts, shortcodes and code cells.
 */
package florilege.sites.quarto;
