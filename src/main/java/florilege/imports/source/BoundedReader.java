package florilege.imports.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Reads a text of which no stretch between two records may be too long for memory. */
public final class BoundedReader extends FilterReader {

  /** In UTF-16 units. */
  private static final long LONGEST = 64_000_000;

  private long read;

  /** A stretch was too long. */
  public static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Reads from another. */
  public BoundedReader(Reader in) {
    super(in);
  }

  /** Begins a new stretch. */
  public void begin() {
    read = 0;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    read += Math.max(0, count);
    if (read > LONGEST) {
      throw new TooLong();
    }
    return count;
  }
}
