/**
 * Turns the source world into the book world: articles and comments become chapters of clean XHTML,
 * with ids that are unique in the book and links that lead to them. {@link florilege.bind.Binder}
 * is the entry point; each other file makes one kind of chapter.
 */
package florilege.bind;
