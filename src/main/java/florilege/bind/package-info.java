/**
 * The crossing from the source world to the book world: articles and comments become chapters of
 * clean XHTML, with ids that are unique in the book and links that lead to them. {@link
 * florilege.bind.Binder} tells the story; each other file makes one kind of chapter.
 */
package florilege.bind;
