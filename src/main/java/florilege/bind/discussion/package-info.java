/**
 * Makes the markup of a discussion: {@link florilege.bind.discussion.DiscussionSection} nests the
 * threads and says whom each comment answers.
 */
package florilege.bind.discussion;
