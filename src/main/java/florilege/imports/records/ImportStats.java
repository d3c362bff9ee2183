package florilege.imports.records;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what an import did. */
public final class ImportStats {

  /** What is counted, in the order in which it is told. */
  public enum Count {
    /** Articles that were not there before. */
    NEW("article new", "articles new"),
    /** Articles that the export has otherwise than before. */
    UPDATED("updated", "updated"),
    /** Articles that are as they were. */
    UNCHANGED("unchanged", "unchanged"),
    /** Articles that somebody edited. */
    EDITED("kept because it was edited", "kept because they were edited"),
    /** Articles that somebody deleted or gave another name. */
    GONE("left away because it was deleted here", "left away because they were deleted here"),
    /** Files that cannot be written without leaving the folder, or at all. */
    REFUSED("file not written", "files not written"),
    /** Pages that were not asked for. */
    PAGES("page left out (--pages takes it)", "pages left out (--pages takes them)"),
    /** Comments on pages that were not asked for. */
    OF_PAGES("comment of a page left out", "comments of pages left out"),
    /** Articles in the bin, and what is neither article nor page. */
    OTHERS("item of another kind left out", "items of other kinds left out"),
    /** Discussions that found their article. */
    PLACED("discussion beside its article", "discussions beside their articles"),
    /** Discussions of no article. */
    UNPLACED("discussion of no article", "discussions of no article"),
    /** Comments that were not there before. */
    COMMENTS("comment new", "comments new"),
    /** Comments that the export has otherwise than before. */
    COMMENTS_UPDATED("comment updated", "comments updated"),
    /** Comments that are as they were. */
    COMMENTS_UNCHANGED("comment unchanged", "comments unchanged"),
    /** Comments that somebody edited. */
    COMMENTS_KEPT(
        "comment kept because it was edited or deleted",
        "comments kept because they were edited or deleted"),
    /** Comments that were withdrawn on the blog. */
    COMMENTS_REMOVED("comment taken out again", "comments taken out again"),
    /** Comments that are spam. */
    SPAM("spam left out", "spam left out"),
    /** Comments that were deleted. */
    TRASH("deleted comment left out", "deleted comments left out"),
    /** Comments that nobody has approved. */
    UNAPPROVED("unapproved comment left out", "unapproved comments left out"),
    /** What plugins keep among the comments. */
    NOTES("note of a plugin left out", "notes of plugins left out"),
    /** Pictures that lay beside the export. */
    COPIED("picture copied", "pictures copied"),
    /** Pictures that lie elsewhere. */
    TO_FETCH("picture to fetch", "pictures to fetch");

    private final String one;
    private final String many;

    Count(String one, String many) {
      this.one = one;
      this.many = many;
    }
  }

  private final Map<Count, Integer> counts = new EnumMap<>(Count.class);

  /** One more. */
  public void add(Count count) {
    add(count, 1);
  }

  /** Some more. */
  public void add(Count count, int more) {
    counts.merge(count, more, Integer::sum);
  }

  /** How many there are. */
  public int of(Count count) {
    return counts.getOrDefault(count, 0);
  }

  /** All in one sentence, without those of which there is none. */
  public String sentence() {
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (count, number) -> {
          if (number > 0) {
            parts.add(
                String.format(Locale.ROOT, "%,d %s", number, number == 1 ? count.one : count.many));
          }
        });
    return parts.isEmpty() ? "there is nothing in it to import" : String.join(", ", parts);
  }
}
