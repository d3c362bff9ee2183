package florilege.cli.console;

import florilege.cli.console.Screen.Ink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints text of which nothing is obeyed: not by a terminal, but for our own colours, and not by
 * the runner of a CI system that reads the log. A character that would move the cursor is shown as
 * {@link VisibleText} shows it, and a blank parts the mark of a command. Everything that the
 * program prints goes through one of these; what may command is a method of its own.
 */
public final class SafeStream extends PrintStream {

  /** ECMA-48, Erase in Line: from the cursor, which goes to its beginning, to the end. */
  static final String ERASE = "\r\u001b[K";

  private final Guard guard;

  /**
   * A safe stream before another.
   *
   * @param target to print to, in its own encoding
   * @param colour whether the colours of {@link Ink} are let through
   */
  SafeStream(PrintStream target, boolean colour) {
    this(new Guard(target, colour));
  }

  private SafeStream(Guard guard) {
    super(guard, true, StandardCharsets.UTF_8);
    this.guard = guard;
  }

  /**
   * Prints a workflow command of GitHub on a line of its own.
   *
   * @param command as {@link florilege.cli.report.Annotations} makes it: {@code ::}, and behind it
   *     no mark of another
   */
  public void command(String command) {
    String mark = "::";
    if (!command.startsWith(mark)) {
      throw new IllegalArgumentException("not a command: " + command);
    }
    guard.pass(mark);
    println(command.substring(mark.length()));
  }

  /** Erases the unfinished line on a terminal. */
  void erase() {
    guard.pass(ERASE);
    guard.begin();
  }

  /** Takes the bytes of a text in UTF-8, in pieces of any size. */
  private static final class Guard extends OutputStream {

    private static final String LINE_END_OF_WINDOWS = "\r\n";

    private final PrintStream target;
    private final List<String> allowed = new ArrayList<>(List.of(LINE_END_OF_WINDOWS));
    private final RunnerCommands commands = new RunnerCommands();
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    /** The bytes of a character whose end is still to come. */
    private byte[] begun = {};

    /** What may become one of those sequences that are allowed. */
    private final StringBuilder held = new StringBuilder();

    Guard(PrintStream target, boolean colour) {
      this.target = target;
      if (colour) {
        allowed.addAll(Ink.sequences());
      }
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
      ByteBuffer in = ByteBuffer.allocate(begun.length + length);
      in.put(begun).put(bytes, from, length).flip();
      CharBuffer text = CharBuffer.allocate(in.remaining() + 1);
      decoder.decode(in, text, false);
      begun = new byte[in.remaining()];
      in.get(begun);
      StringBuilder safe = new StringBuilder();
      text.flip().codePoints().forEach(c -> put(c, safe));
      target.print(safe);
      if (target.checkError()) {
        throw new IOException("the stream cannot be written to");
      }
    }

    private void put(int c, StringBuilder safe) {
      held.appendCodePoint(c);
      if (allowed.contains(held.toString())) {
        safe.append(held);
        if (c == '\n') {
          commands.begin();
        }
      } else if (allowed.stream().anyMatch(each -> each.startsWith(held.toString()))) {
        return;
      } else {
        held.codePoints().forEach(each -> show(each, safe));
      }
      held.setLength(0);
    }

    private void show(int c, StringBuilder safe) {
      if (c == '\n') {
        safe.append('\n');
        commands.begin();
        return;
      }
      if (commands.completes(c)) {
        safe.append(' ');
        commands.write(' ');
      }
      commands.write(c);
      safe.append(c == '\t' ? "\t" : VisibleText.character(c));
    }

    synchronized void pass(String own) {
      target.print(own);
      own.codePoints().forEach(commands::write);
    }

    synchronized void begin() {
      commands.begin();
    }
  }
}
