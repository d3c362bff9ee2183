package florilege.imports.disqus;

import florilege.imports.records.ImportedDiscussion;
import florilege.imports.source.XmlRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the threads of a forum. An export holds all threads and then all comments in no order: it
 * is read once for the threads, and then again for the comments of as many threads as memory is
 * sure to hold.
 */
final class DisqusForum {

  /** Of comments held at a time, in UTF-16 units. */
  private static final long MOST = 32_000_000;

  /** What a comment takes besides its text, in the same units. */
  private static final long COMMENT = 500;

  private final Map<String, DisqusThread> threads = new LinkedHashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private final Map<String, DisqusComments> batch = new LinkedHashMap<>();

  /** Takes note of a thread, or of how long a comment is. */
  void measure(XmlRecord entry) {
    if (entry.name().equals("thread")) {
      threads.putIfAbsent(entry.attribute("dsq:id"), DisqusThread.of(entry));
    } else {
      sizes.merge(thread(entry), entry.text("message").length() + COMMENT, Long::sum);
    }
  }

  private static String thread(XmlRecord post) {
    return post.parts("thread").stream()
        .map(part -> part.attribute("dsq:id"))
        .findFirst()
        .orElse("");
  }

  /** Ids of threads that have comments, as many together as may be read at a time. */
  List<Set<String>> batches() {
    for (String id : sizes.keySet().stream().sorted().toList()) {
      // A comment may be about a thread that is not in the export.
      threads.putIfAbsent(id, new DisqusThread(id, List.of("", "", ""), false));
    }
    List<Set<String>> batches = new ArrayList<>();
    long size = MOST;
    for (String id : threads.keySet()) {
      if (sizes.containsKey(id)) {
        if (size >= MOST) {
          batches.add(new LinkedHashSet<>());
          size = 0;
        }
        batches.get(batches.size() - 1).add(id);
        size += sizes.get(id);
      }
    }
    return batches;
  }

  /** Begins to take the comments of some threads. */
  void begin(Set<String> ids) {
    batch.clear();
    ids.forEach(id -> batch.put(id, new DisqusComments()));
  }

  /** Takes a comment, if it is of one of these threads. */
  void take(XmlRecord entry) {
    if (entry.name().equals("post") && batch.containsKey(thread(entry))) {
      batch.get(thread(entry)).add(entry, threads.get(thread(entry)).deleted());
    }
  }

  /** The threads whose comments were taken. */
  List<ImportedDiscussion> discussions() {
    return batch.entrySet().stream()
        .map(each -> threads.get(each.getKey()).discussion(each.getValue().comments()))
        .toList();
  }
}
