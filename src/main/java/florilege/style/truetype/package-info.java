/**
 * Counts what a TrueType font asks of its readers, before a library reads it that has no bounds of
 * its own: tables overlap, glyphs are put together of glyphs, and a few bytes can ask for years.
 * {@link florilege.style.truetype.TrueTypeSubset} makes smaller fonts of those that passed.
 */
package florilege.style.truetype;
