/**
 * Determines what a book looks like: style sheets, the page, fonts and what they cover.
 *
 * <p>A style is a folder. Those that come with Florilege are the folders of {@code styles/} in its
 * sources; any other folder with a {@code style.properties} is one too. Its style sheets are {@code
 * common.css} (both media), {@code print.css} (PDF), {@code screen.css} (EPUB and browsers), {@code
 * epub.css} and {@code web.css} (one of these alone), {@code tables.css} and {@code colours.css}
 * (both, as files of their own) and {@code cover.css} (a cover of words: PDF and browsers). The
 * numbers of the {@link florilege.style.PageGeometry} stand in them as {@code var(--page-width)}
 * and the like, so that no rule of CSS is in Java.
 *
 * <p>A style names the families it sets text and code in. Characters that these lack are set in one
 * of the others of {@code styles/fonts}, or are reported: {@link florilege.style.fonts.StyleFonts}.
 */
package florilege.style;
