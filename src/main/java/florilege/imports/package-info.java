/**
 * From what other programs export to an ordinary collection: {@link florilege.imports.wordpress}
 * and {@link florilege.imports.disqus} tell the two stories, {@link florilege.imports.xml} reads
 * exports of any size and in any state, {@link florilege.imports.html} turns their HTML into
 * Markdown. What stands here is what they share: a {@link florilege.imports.Destination} that
 * remembers what was written and leaves alone what somebody has edited since.
 */
package florilege.imports;
