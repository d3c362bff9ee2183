/**
 * How readers are called in the book: by their names, by initials, or by pseudonyms, and whose
 * comments bear the author's mark. {@link florilege.bind.readers.Names} says what each is called,
 * {@link florilege.bind.readers.Mentions} finds names in a text, {@link
 * florilege.bind.readers.Concealment} goes through the whole book with it.
 */
package florilege.bind.readers;
