package florilege;

/** Says how much is tried: a sample that keeps each kind, or with {@code -Dthorough=true} all. */
public final class Thorough {

  private static final boolean THOROUGH = Boolean.getBoolean("thorough");

  private Thorough() {}

  /** Chooses a number by whether the tests are to be thorough. */
  public static int count(int whole, int shortened) {
    return THOROUGH ? whole : shortened;
  }

  /** The option by which a process of its own tries as much as this one. */
  static String option() {
    return "-Dthorough=" + THOROUGH;
  }
}
