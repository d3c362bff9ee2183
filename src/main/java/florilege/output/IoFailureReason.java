package florilege.output;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** Says in plain words, and of which file, why the disk refused something. */
public final class IoFailureReason {

  private IoFailureReason() {}

  /** The file, where it is known, and the reason. */
  public static String of(IOException e) {
    String file = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "";
    return file.isEmpty() ? FileTrees.reason(e) : file + ": " + FileTrees.reason(e);
  }
}
