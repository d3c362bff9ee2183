/**
 * Reads files of comments into threads: {@link florilege.read.comments.DiscussionReader} finds
 * which file belongs to which article, and of an erased comment nothing is kept.
 */
package florilege.read.comments;
