package florilege.cli;

import florilege.cli.report.ExitCode;
import florilege.cli.report.Visible;
import florilege.output.OutputException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;

/** What a person is told when something broke that is not the fault of what was written. */
final class Fault {
  private Fault() {}

  /** One sentence. */
  static String sentence(ExitCode code, Throwable e) {
    if (code == ExitCode.OUTPUT) {
      return e instanceof OutputException
          ? e.getMessage()
          : "the files could not be written: " + reason(e);
    }
    String detail = e.getMessage() == null ? "" : ": " + e.getMessage();
    return "something broke inside Florilege (" + e.getClass().getSimpleName() + detail + ")";
  }

  private static String reason(Throwable e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    if (cause instanceof FileSystemException f) {
      return f.getFile()
          + ": "
          + (f.getReason() == null ? f.getClass().getSimpleName() : f.getReason());
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /** What to do about it, and with {@code --debug} where it happened; ends with a line end. */
  static String advice(ExitCode code, Throwable e, boolean debug) {
    StringBuilder advice = new StringBuilder();
    if (code == ExitCode.FAULT) {
      advice.append(
          "  This is our fault, not yours. Please report it to the maintainers with the command");
      advice.append(
          debug ? " and what follows.\n" : ";\n  add --debug to see where it happened.\n");
    }
    if (debug) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      advice.append(Visible.lines(trace.toString()));
    }
    return advice.toString();
  }
}
