/**
 * Holds articles and discussions whose Markdown has become XHTML, before links are resolved and
 * chapters made of them: with their ids in the book, and where their links were written.
 */
package florilege.bind.rendered;
