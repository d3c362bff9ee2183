package florilege.cli.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** Holds what the program finds around it. Everything that it prints goes through here. */
public final class Console {

  private static final int COLUMNS = 100;
  private static final int FEWEST_COLUMNS = 40;

  private final SafeStream out;
  private final SafeStream err;
  private final Map<String, String> env;
  private final Path folder;
  private final boolean terminal;

  /**
   * What is around a program.
   *
   * @param out for results: the files made, lists
   * @param err for everything that is said to a person
   * @param env the environment
   * @param folder the working folder, absolute
   * @param terminal whether a person sees what goes to {@code err} at once
   */
  public Console(
      PrintStream out, PrintStream err, Map<String, String> env, Path folder, boolean terminal) {
    this.env = Map.copyOf(env);
    this.folder = folder;
    this.terminal = terminal;
    this.out = new SafeStream(out, false);
    this.err = new SafeStream(err, isColoured());
  }

  /** For results: the files made, lists. */
  public SafeStream out() {
    return out;
  }

  /** For everything that is said to a person. */
  public SafeStream err() {
    return err;
  }

  /** The environment. */
  public Map<String, String> env() {
    return env;
  }

  /** The working folder, absolute. */
  public Path folder() {
    return folder;
  }

  /** Whether an environment variable is set to anything. */
  public boolean has(String variable) {
    return !env.getOrDefault(variable, "").isEmpty();
  }

  /** Whether what was printed can be coloured and erased. */
  public boolean isLively() {
    return terminal && !"dumb".equals(env.get("TERM"));
  }

  /** NO_COLOR as no-color.org has it. */
  private boolean isColoured() {
    return isLively() && !has("NO_COLOR");
  }

  /** How messages are to look. */
  public Screen screen() {
    String columns = env.getOrDefault("COLUMNS", "");
    int width = columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : COLUMNS;
    return new Screen(folder, isColoured(), Math.max(FEWEST_COLUMNS, width));
  }

  /** A path as typed, seen from the working folder. */
  public Path resolve(Path typed) {
    return folder.resolve(typed).normalize();
  }

  /** Says something to the person, with the program's name before it. */
  public void say(String message) {
    err.println("florilege: " + VisibleText.text(message));
  }

  /** Names a file or folder that was made, on a line of its own. */
  public void result(Path file) {
    out.println(screen().path(file));
  }
}
