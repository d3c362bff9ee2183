/** Writes Markdown that reads as the same words: tokens, escapes, fences. */
package florilege.imports.markdown;
