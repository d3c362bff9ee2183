package florilege.output;

import java.util.Map;
import java.util.Set;

/**
 * Says what a build learned of a collection: with it the next one knows that there is nothing to
 * do.
 *
 * @param collection digest of what the collection is called
 * @param request digest of all that was asked for besides: options, settings, the program
 * @param asked digests of each path that was read or listed, and of what was there
 * @param books by the digest of the published name: the digest of what it was made of, and numbers
 */
public record KnownBuild(
    String collection, String request, Set<String> asked, Map<String, String> books) {}
