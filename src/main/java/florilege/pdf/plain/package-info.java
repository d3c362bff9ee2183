/**
 * Prints text without the layout engine, which fails at some: {@link
 * florilege.pdf.plain.PlainSetting} is the last resort of {@link florilege.pdf}.
 */
package florilege.pdf.plain;
