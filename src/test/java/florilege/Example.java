package florilege;

/**
 * Says which of many examples are tried: all, or with {@code -Dexample=NAME} those of that name.
 */
public final class Example {

  private static final String ONLY = System.getProperty("example", "");

  private Example() {}

  /** Whether an example is tried, by a name that begins as the one that was asked for. */
  public static boolean isWanted(String name) {
    return name.startsWith(ONLY);
  }
}
