/**
 * How readers are called in the book: by their names, by initials, or by pseudonyms; wherever a
 * name stands, in the text of a comment too.
 */
package florilege.bind.readers;
