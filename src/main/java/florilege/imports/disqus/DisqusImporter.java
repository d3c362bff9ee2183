package florilege.imports.disqus;

import florilege.imports.records.ImportRecord;
import florilege.imports.records.Importer;
import florilege.imports.source.Export;
import florilege.imports.source.XmlRecordReader;
import florilege.problem.Problems;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the discussions of a Disqus forum. */
public final class DisqusImporter implements Importer {

  private static final Set<String> RECORDS = Set.of("thread", "post");

  /** Makes one. */
  public DisqusImporter() {}

  @Override
  public String name() {
    return "disqus";
  }

  @Override
  public String description() {
    return "the discussions of a Disqus forum, put beside the articles of DIR, a collection or a"
        + " blog as it is; FILE is what Disqus sends (XML, unpacked)";
  }

  @Override
  public void read(Export export, boolean pages, Consumer<ImportRecord> records, Problems problems)
      throws IOException {
    DisqusForum forum = new DisqusForum();
    if (XmlRecordReader.read(export, Set.of("disqus"), RECORDS, problems, forum::measure)) {
      for (Set<String> batch : forum.batches()) {
        forum.begin(batch);
        // What is broken was said when the file was read for the first time.
        XmlRecordReader.read(export, Set.of("disqus"), RECORDS, new Problems(), forum::take);
        forum.discussions().forEach(records);
      }
    }
  }
}
