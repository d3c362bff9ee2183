package florilege.cli;

import florilege.cli.console.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does what the program does once, before and after everything else. */
final class ProcessSetup {

  private static final AtomicBoolean FINISHED = new AtomicBoolean();

  private ProcessSetup() {}

  /** Makes the program the same on every machine. */
  static void prepare() {
    // Upper-case CSS is misread under a Turkish locale, for one.
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.setProperty("java.awt.headless", "true");
  }

  /** The console of this process; what libraries and the Java machine print goes there too. */
  static Console console() {
    Console console =
        new Console(
            stream(FileDescriptor.out),
            stream(FileDescriptor.err),
            System.getenv(),
            Path.of("").toAbsolutePath(),
            isTerminal());
    System.setOut(console.out());
    System.setErr(console.err());
    return console;
  }

  // In the C locale as under cron Java would print question marks, while everything that reads them
  // today expects UTF-8.
  private static PrintStream stream(FileDescriptor descriptor) {
    Charset given =
        Charset.forName(
            System.getProperty(
                "sun.stdout.encoding", System.getProperty("native.encoding", "UTF-8")));
    Charset charset = given.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : given;
    return new PrintStream(new FileOutputStream(descriptor), true, charset);
  }

  // The launcher knows; without it, Java does so only if nothing is redirected, and from 22 on has
  // a console in any case.
  private static boolean isTerminal() {
    String told = System.getProperty("florilege.terminal", "");
    return told.isEmpty()
        ? System.console() != null && Runtime.version().feature() < 22
        : told.equals("true");
  }

  /** Says a last word when a signal ends the program. */
  static void sayWhenInterrupted(Console console) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (!FINISHED.get()) {
                    console.err().println();
                    console.say("interrupted");
                  }
                }));
  }

  /** Ends the program. */
  static void exit(int code) {
    FINISHED.set(true);
    System.exit(code);
  }
}
