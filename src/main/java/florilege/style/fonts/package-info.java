/**
 * Chooses, checks and completes the fonts of a style: each character of a book is set in a font
 * that has it, or is reported. {@link florilege.style.fonts.StyleFonts} is the entry point.
 */
package florilege.style.fonts;
