package florilege.imports.disqus;

import florilege.imports.Destination;
import florilege.imports.Tally;
import florilege.imports.Tally.Count;
import florilege.imports.xml.Entry;
import florilege.imports.xml.Export;
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
public final class Disqus {

  private static final Set<String> RECORDS = Set.of("thread", "post");

  /** Of comments held at a time, in UTF-16 units. */
  private static final long MOST = 32_000_000;

  private final Export export;
  private final Destination destination;
  private final Shelves shelves;
  private final Tally tally = new Tally();
  private final Map<String, ForumThread> threads = new LinkedHashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();

  private Disqus(Export export, Destination destination, Shelves shelves) {
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
  public static Tally read(Export export, Path folder, Problems problems) throws IOException {
    Optional<Destination> destination = Destination.open(folder, problems);
    if (destination.isEmpty()) {
      return new Tally();
    }
    Disqus story = new Disqus(export, destination.get(), Shelves.of(folder));
    if (export.read("disqus", RECORDS, problems, story::meet)) {
      try {
        story.tell();
      } finally {
        story.destination.close();
      }
    }
    return story.tally;
  }

  private void meet(Entry entry) {
    if (entry.name().equals("thread")) {
      threads.putIfAbsent(entry.attribute("dsq:id"), ForumThread.of(entry));
    } else {
      sizes.merge(thread(entry), entry.text("message").length() + 500L, Long::sum);
    }
  }

  private static String thread(Entry post) {
    return post.parts("thread").stream()
        .map(part -> part.attribute("dsq:id"))
        .findFirst()
        .orElse("");
  }

  private void tell() throws IOException {
    Map<String, Posts> batch = new LinkedHashMap<>();
    long size = 0;
    for (String id : sizes.keySet().stream().sorted().toList()) {
      // A comment may be about a thread that is not in the export.
      threads.putIfAbsent(id, new ForumThread(id, List.of("", "", ""), false));
    }
    for (String id : threads.keySet()) {
      if (sizes.containsKey(id)) {
        size += sizes.get(id);
        batch.put(id, new Posts());
      }
      if (size > MOST) {
        write(batch);
        batch.clear();
        size = 0;
      }
    }
    write(batch);
  }

  private void write(Map<String, Posts> batch) throws IOException {
    // What is broken was said when the file was read for the first time.
    export.read("disqus", RECORDS, new Problems(), entry -> take(entry, batch));
    for (Map.Entry<String, Posts> each : batch.entrySet()) {
      write(threads.get(each.getKey()), each.getValue());
    }
  }

  private void take(Entry entry, Map<String, Posts> batch) {
    if (entry.name().equals("post") && batch.containsKey(thread(entry))) {
      batch.get(thread(entry)).add(entry, threads.get(thread(entry)).deleted());
    }
  }

  private void write(ForumThread thread, Posts posts) throws IOException {
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
