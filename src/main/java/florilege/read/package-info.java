/**
 * Reads a folder into the model. {@link florilege.read.CollectionReader} finds the files, opens
 * {@code collection.yaml}, the articles and their discussions, and puts them in order. What kind of
 * site the folder is, and which of its files are articles, is known to {@link florilege.sites}; how
 * values are written above a text, to {@link florilege.data}; the forms of comments, to {@link
 * florilege.read.comments}. Nothing outside the folder and the one that it names with {@code from}
 * is read, and of an erased comment nothing is kept.
 */
package florilege.read;
