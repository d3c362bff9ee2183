/**
 * Prints text without the layout engine, which fails at some: {@link
 * florilege.pdf.fallback.PlainTypesetter} is the last resort of {@link florilege.pdf}.
 */
package florilege.pdf.fallback;
