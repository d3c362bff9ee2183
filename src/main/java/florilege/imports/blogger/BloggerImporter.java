package florilege.imports.blogger;

import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.records.ImportRecord;
import florilege.imports.records.ImportStats.Count;
import florilege.imports.records.ImportedComments;
import florilege.imports.records.ImportedSite;
import florilege.imports.records.Importer;
import florilege.imports.records.Omission;
import florilege.imports.source.Export;
import florilege.imports.source.XmlRecord;
import florilege.imports.source.XmlRecordReader;
import florilege.problem.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the export of a Blogger blog. Comments stand anywhere in it: it is read once for how many
 * each article has, then again for the comments of as many articles as memory is sure to hold, and
 * for these.
 */
public final class BloggerImporter implements Importer {

  private static final Set<String> HOLDER = Set.of("feed");
  private static final Set<String> ENTRIES = Set.of("entry");

  /** Of comments held at a time, in UTF-16 units. */
  private static final long MOST = 32_000_000;

  /** Makes one. */
  public BloggerImporter() {}

  @Override
  public String name() {
    return "blogger";
  }

  @Override
  public String description() {
    return "a Blogger blog with its comments; FILE is what Settings → Back up content gives, or"
        + " feed.atom of Google Takeout";
  }

  @Override
  public void read(Export export, boolean pages, Consumer<ImportRecord> records, Problems problems)
      throws IOException {
    Survey survey = new Survey();
    if (!XmlRecordReader.read(
        export, HOLDER, Set.of("title", "subtitle", "link", "entry"), problems, survey::take)) {
      return;
    }
    records.accept(survey.site());
    for (Set<String> batch : survey.batches()) {
      Map<String, BloggerComments> comments = new HashMap<>();
      batch.forEach(id -> comments.put(id, new BloggerComments(survey.authors.get(id))));
      each(
          export,
          entry -> {
            if (entry.isComment() && batch.contains(entry.article())) {
              comments.get(entry.article()).add(entry);
            }
          });
      Map<String, BloggerComments> alone = new LinkedHashMap<>(comments);
      each(
          export,
          entry -> {
            if (!entry.isComment() && batch.contains(entry.id())) {
              alone.remove(entry.id());
              article(entry, comments.get(entry.id()).comments(), pages, records);
            }
          });
      alone.forEach((id, said) -> records.accept(said.discussion(id)));
    }
    records.accept(new Omission(Count.OTHERS, survey.others));
  }

  private static void each(Export export, Consumer<BloggerEntry> take) throws IOException {
    // What is broken was said when the file was read for the first time.
    XmlRecordReader.read(
        export, HOLDER, ENTRIES, new Problems(), entry -> take.accept(new BloggerEntry(entry)));
  }

  private static void article(
      BloggerEntry entry,
      ImportedComments comments,
      boolean pages,
      Consumer<ImportRecord> records) {
    if (entry.isPage() && !pages) {
      records.accept(new Omission(Count.PAGES));
      records.accept(new Omission(Count.OF_PAGES, comments.shown().size()));
    } else if (entry.isDeleted()) {
      records.accept(new Omission(Count.OTHERS));
    } else {
      records.accept(entry.article(comments));
    }
  }

  /** What is learned when the export is read for the first time. */
  private static final class Survey {
    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, Long> sizes = new LinkedHashMap<>();
    private int others;

    void take(XmlRecord record) {
      if (!record.name().equals("entry")) {
        boolean link = record.name().equals("link");
        if (!link || record.attribute("rel").equals("alternate")) {
          facts.putIfAbsent(record.name(), link ? record.attribute("href") : record.value());
        }
        return;
      }
      BloggerEntry entry = new BloggerEntry(record);
      if (entry.isComment()) {
        sizes.merge(entry.article(), entry.size(), Long::sum);
      } else if (entry.isArticle()) {
        sizes.merge(entry.id(), 0L, Long::sum);
        authors.put(entry.id(), entry.user());
      } else {
        others += entry.isSetting() ? 0 : 1;
      }
    }

    ImportedSite site() {
      return new ImportedSite(
          HtmlToMarkdown.plain(facts.getOrDefault("title", "")),
          HtmlToMarkdown.plain(facts.getOrDefault("subtitle", "")),
          "",
          facts.getOrDefault("link", ""),
          Set.of(),
          Map.of());
    }

    List<Set<String>> batches() {
      List<Set<String>> batches = new ArrayList<>();
      long size = MOST;
      for (Map.Entry<String, Long> each : sizes.entrySet()) {
        if (size >= MOST) {
          batches.add(new LinkedHashSet<>());
          size = 0;
        }
        batches.get(batches.size() - 1).add(each.getKey());
        size += each.getValue();
      }
      return batches;
    }
  }
}
