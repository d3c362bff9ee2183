package florilege.cli.report;

import florilege.cli.console.VisibleText;
import florilege.output.IoFailureReason;
import florilege.output.OutputException;
import florilege.periodical.SelectionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine.ExecutionException;

/**
 * Says what a person is told when something broke that is not the fault of what was written.
 *
 * @param cause what the program, the machine or the disk threw; no circle of causes
 */
public record FailureMessage(Throwable cause) {

  private static final long GIGABYTE = 1L << 30;

  /** What lies behind an exception that only says which command failed, or that memory did. */
  public FailureMessage {
    while (cause instanceof ExecutionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    for (Throwable at = cause; at != null; at = at.getCause()) {
      cause = at instanceof OutOfMemoryError ? at : cause;
    }
  }

  /** How the program ends for it. */
  public ExitCode code() {
    if (cause instanceof SelectionException) {
      return ExitCode.USAGE;
    }
    boolean machine =
        cause instanceof OutputException
            || cause instanceof IOException
            || cause instanceof UncheckedIOException
            || cause instanceof OutOfMemoryError;
    return machine ? ExitCode.OUTPUT : ExitCode.FAULT;
  }

  /** One sentence. */
  public String sentence() {
    if (cause instanceof OutOfMemoryError) {
      return memory(Runtime.getRuntime().maxMemory());
    }
    if (cause instanceof SelectionException) {
      return cause.getMessage();
    }
    if (code() == ExitCode.OUTPUT) {
      return cause instanceof OutputException
          ? cause.getMessage()
          : "the files could not be written: " + reason();
    }
    String detail = cause.getMessage() == null ? "" : ": " + cause.getMessage();
    return "something broke inside Florilege (" + cause.getClass().getSimpleName() + detail + ")";
  }

  /** Says how to give twice the memory that there was, in bytes. */
  public static String memory(long had) {
    long more = Math.max(1, (2 * had + GIGABYTE - 1) / GIGABYTE);
    return "there was not enough memory; give more, for instance with JAVA_OPTS=-Xmx" + more + "g";
  }

  private String reason() {
    return cause instanceof UncheckedIOException unchecked
        ? IoFailureReason.of(unchecked.getCause())
        : IoFailureReason.of((IOException) cause);
  }

  /** What to do about it, and with {@code --debug} where it happened; ends with a line end. */
  public String advice(boolean debug) {
    StringBuilder advice = new StringBuilder();
    if (code() == ExitCode.FAULT) {
      advice.append(
          "  This is our fault, not yours. Please report it to the maintainers with the command");
      advice.append(
          debug ? " and what follows.\n" : ";\n  add --debug to see where it happened.\n");
    }
    if (debug) {
      StringWriter trace = new StringWriter();
      cause.printStackTrace(new PrintWriter(trace));
      advice.append(VisibleText.lines(trace.toString()));
    }
    return advice.toString();
  }
}
