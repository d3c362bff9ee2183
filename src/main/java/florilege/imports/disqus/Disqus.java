package florilege.imports.disqus;

import florilege.imports.Tally;
import florilege.imports.xml.Export;
import florilege.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;

/** Stub. */
public final class Disqus {
  private Disqus() {}

  /** Stub. */
  public static Tally read(Export export, Path folder, Problems problems) throws IOException {
    throw new IOException("not yet");
  }
}
