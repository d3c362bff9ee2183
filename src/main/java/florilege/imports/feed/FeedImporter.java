package florilege.imports.feed;

import florilege.imports.records.ImportRecord;
import florilege.imports.records.Importer;
import florilege.imports.source.Export;
import florilege.imports.source.XmlRecord;
import florilege.imports.source.XmlRecordReader;
import florilege.problem.Problems;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the articles of a feed. The file is read twice: first for what the feed says of itself,
 * which may stand behind the articles, then for these.
 */
public final class FeedImporter implements Importer {

  private static final Set<String> HOLDERS = Set.of("channel", "feed", "rdf:RDF");
  private static final Set<String> FACTS =
      Set.of("title", "subtitle", "description", "tagline", "language", "dc:language", "link");
  private static final Set<String> ENTRIES = Set.of("item", "entry");

  /** Makes one. */
  public FeedImporter() {}

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public String description() {
    return "any blog that has a feed; FILE is the feed, in RSS or Atom";
  }

  @Override
  public void read(Export export, boolean pages, Consumer<ImportRecord> records, Problems problems)
      throws IOException {
    FeedFacts facts = new FeedFacts();
    if (XmlRecordReader.read(export, HOLDERS, FACTS, problems, facts::take)) {
      records.accept(facts.site());
      XmlRecordReader.read(
          export, HOLDERS, ENTRIES, problems, entry -> records.accept(article(entry)));
    }
  }

  private static ImportRecord article(XmlRecord entry) {
    return new FeedEntry(entry).article();
  }
}
