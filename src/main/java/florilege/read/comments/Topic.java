package florilege.read.comments;

import java.util.List;

/**
 * What an article may be called by those who speak of it.
 *
 * @param folder in which its file lies, with {@code /} at the end; empty at the top
 * @param names of it within the folder, the most precise first
 */
public record Topic(String folder, List<String> names) {}
