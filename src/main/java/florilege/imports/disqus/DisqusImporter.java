package florilege.imports.disqus;

import florilege.imports.Destination;
import florilege.imports.ImportStats;
import florilege.imports.ImportStats.Count;
import florilege.imports.xml.XmlExport;
import florilege.imports.xml.XmlRecord;
import florilege.model.Article;
import florilege.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The discussions of a forum go to the articles that they are about, in a collection or in the
 * source of a site; those of no article go to a folder, from which the reader gathers them. An
 * export holds all threads and then all comments in no order: it is read once for the threads, and
 * then again for the comments of as many threads as memory is sure to hold.
 */
public final class DisqusImporter {

  private static final Set<String> RECORDS = Set.of("thread", "post");

  /** Of comments held at a time, in UTF-16 units. */
  private static final long MOST = 32_000_000;

  private final XmlExport export;
  private final Destination destination;
  private final CommentDestinations shelves;
  private final ImportStats tally = new ImportStats();
  private final Map<String, DisqusThread> threads = new LinkedHashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();

  private DisqusImporter(XmlExport export, Destination destination, CommentDestinations shelves) {
    this.export = export;
    this.destination = destination;
    this.shelves = shelves;
  }

  /**
   * Imports an export.
   *
   * @param export the file
   * @param folder of the collection or site; it need not be there yet
   * @param problems to which is added what is wrong with the export
   * @return what was done
   * @throws IOException if the export cannot be read, or the folder not be written to
   */
  public static ImportStats read(XmlExport export, Path folder, Problems problems)
      throws IOException {
    Optional<Destination> destination = Destination.open(folder, problems);
    if (destination.isEmpty()) {
      return new ImportStats();
    }
    DisqusImporter story =
        new DisqusImporter(export, destination.get(), CommentDestinations.of(folder));
    if (export.read("disqus", RECORDS, problems, story::meet)) {
      try {
        story.tell();
      } finally {
        story.destination.close();
      }
    }
    return story.tally;
  }

  private void meet(XmlRecord entry) {
    if (entry.name().equals("thread")) {
      threads.putIfAbsent(entry.attribute("dsq:id"), DisqusThread.of(entry));
    } else {
      sizes.merge(thread(entry), entry.text("message").length() + 500L, Long::sum);
    }
  }

  private static String thread(XmlRecord post) {
    return post.parts("thread").stream()
        .map(part -> part.attribute("dsq:id"))
        .findFirst()
        .orElse("");
  }

  private void tell() throws IOException {
    Map<String, DisqusComments> batch = new LinkedHashMap<>();
    long size = 0;
    for (String id : sizes.keySet().stream().sorted().toList()) {
      // A comment may be about a thread that is not in the export.
      threads.putIfAbsent(id, new DisqusThread(id, List.of("", "", ""), false));
    }
    for (String id : threads.keySet()) {
      if (sizes.containsKey(id)) {
        size += sizes.get(id);
        batch.put(id, new DisqusComments());
      }
      if (size > MOST) {
        write(batch);
        batch.clear();
        size = 0;
      }
    }
    write(batch);
  }

  private void write(Map<String, DisqusComments> batch) throws IOException {
    // What is broken was said when the file was read for the first time.
    export.read("disqus", RECORDS, new Problems(), entry -> take(entry, batch));
    for (Map.Entry<String, DisqusComments> each : batch.entrySet()) {
      write(threads.get(each.getKey()), each.getValue());
    }
  }

  private void take(XmlRecord entry, Map<String, DisqusComments> batch) {
    if (entry.name().equals("post") && batch.containsKey(thread(entry))) {
      batch.get(thread(entry)).add(entry, threads.get(thread(entry)).deleted());
    }
  }

  private void write(DisqusThread thread, DisqusComments posts) throws IOException {
    posts.reasons().forEach(tally::add);
    Optional<Article> article = shelves.find(thread);
    String key = "disqus:" + thread.id();
    if (!posts.remarks().isEmpty()) {
      tally.add(article.isPresent() ? Count.PLACED : Count.UNPLACED);
    }
    String stem = shelves.place(thread, article);
    String path =
        article.isPresent() ? stem + ".comments.md" : destination.placeDiscussion(key, stem);
    destination.discuss(key, path, posts.remarks(), posts.withdrawn(), tally);
  }
}
