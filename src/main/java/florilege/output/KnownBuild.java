package florilege.output;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Says what a build learned of a collection: with it the next one knows that there is nothing to
 * do.
 *
 * @param collection digest of what the collection is called
 * @param request digest of all that was asked for besides: options, settings, the program
 * @param asked digests of each path that was read or listed, and of what was there
 * @param books by the digest of the published name: the digest of what it was made of, and numbers
 * @param answer digests of all published names that the request came to; none as long as more of it
 *     is to be made
 * @param others how many more names it comes to, which other builds see to at the same time
 * @param revisions by the name of an issue: the digest of what was written for it, the number of
 *     the revision, and the day of it since 1970
 * @param first the first day, since 1970, of the first issue, where there is one
 */
public record KnownBuild(
    String collection,
    String request,
    Set<String> asked,
    Map<String, String> books,
    Set<String> answer,
    int others,
    Map<String, String> revisions,
    OptionalLong first) {}
