/**
 * Decides how readers are called in the book: by their names, by initials, or by pseudonyms, and
 * whose comments bear the author's mark. {@link florilege.bind.names.DisplayNames} says what each
 * is called, {@link florilege.bind.names.NameMentions} finds names in a text, {@link
 * florilege.bind.names.NameReplacer} goes through the whole book with it.
 */
package florilege.bind.names;
