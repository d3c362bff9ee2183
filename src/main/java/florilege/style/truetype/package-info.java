/**
 * Counts what a TrueType font asks of its readers, before a library reads it that has no bounds of
 * its own: tables overlap, glyphs are put together of glyphs, and a few bytes can ask for years.
 */
package florilege.style.truetype;
