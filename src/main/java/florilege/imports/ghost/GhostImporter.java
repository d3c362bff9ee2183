package florilege.imports.ghost;

import florilege.data.DataNode;
import florilege.data.JsonRecords;
import florilege.files.RegularFile;
import florilege.imports.records.ImportRecord;
import florilege.imports.records.ImportStats.Count;
import florilege.imports.records.Importer;
import florilege.imports.records.Omission;
import florilege.imports.source.Export;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads the export of a Ghost blog twice: first for what posts refer to, then for the posts.
 *
 * @see <a href="https://ghost.org/docs/migration/custom/">Ghost, JSON</a>
 */
public final class GhostImporter implements Importer {

  private static final Set<String> TABLES =
      Set.of("tags", "users", "posts_tags", "posts_authors", "posts_meta", "settings", "posts");

  /** Makes one. */
  public GhostImporter() {}

  @Override
  public String name() {
    return "ghost";
  }

  @Override
  public String description() {
    return "a Ghost blog; FILE is what Settings → Migration tools → Export gives (JSON)";
  }

  @Override
  public void read(Export export, boolean pages, Consumer<ImportRecord> records, Problems problems)
      throws IOException {
    GhostTables tables = new GhostTables();
    each(export, TABLES, problems, tables::take);
    if (!tables.hasPosts()) {
      problems.add(Rule.EXPORT, export.at(0), "this is no such export: there are no posts in it");
      return;
    }
    records.accept(tables.site());
    // What is broken was said when the file was read for the first time.
    each(
        export,
        Set.of("posts"),
        new Problems(),
        (name, post) -> post(new GhostPost(post, tables), pages, records));
  }

  private static void each(
      Export export, Set<String> names, Problems problems, BiConsumer<String, DataNode> each)
      throws IOException {
    try (InputStream in =
        new BufferedInputStream(RegularFile.open(export.path().toRealPath(), export.shown()))) {
      JsonRecords.read(in, export.shown(), names, Rule.EXPORT, problems, each);
    }
  }

  private static void post(GhostPost post, boolean pages, Consumer<ImportRecord> records) {
    if (post.isPage() && !pages) {
      records.accept(new Omission(Count.PAGES));
    } else {
      records.accept(post.article());
    }
  }
}
