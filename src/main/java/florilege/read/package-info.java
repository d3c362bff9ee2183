/**
 * From a folder to the model. {@link florilege.read.CollectionReader} finds the files, opens {@code
 * collection.yaml}, the articles and their discussions, and puts them in order; how values are
 * written above a text is the business of {@link florilege.read.fields}. Nothing outside the folder
 * is read, and of an erased comment nothing is kept.
 */
package florilege.read;
