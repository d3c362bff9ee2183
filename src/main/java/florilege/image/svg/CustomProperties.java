package florilege.image.svg;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the custom properties of a drawing (CSS Custom Properties Level 1). Each has one value,
 * that of its first definition, wherever in the drawing that is; programs that draw define them
 * once for all.
 */
final class CustomProperties {

  /** In UTF-16 units. What grows beyond is none. */
  private static final int LONGEST = 1_000;

  /** How often what stands for a name may hold names again. */
  private static final int STEPS = 8;

  private static final Pattern NAME = Pattern.compile("--[\\p{L}\\p{N}_-]{1,100}");

  private static final Pattern VAR =
      Pattern.compile(
          "var\\(\\s*+(--[\\p{L}\\p{N}_-]{1,100})\\s*+(?:,((?:[^()]|\\([^()]*+\\))*+))?\\)");

  private final Map<String, String> values = new HashMap<>();
  private boolean isMissed;

  /** Takes note of a declaration; whether it is one of a custom property. */
  boolean define(String name, String value) {
    boolean custom = NAME.matcher(name).matches();
    if (custom) {
      values.putIfAbsent(name, value);
    }
    return custom;
  }

  /** Whether a name was asked for before it was known. */
  boolean isMissed() {
    return isMissed;
  }

  /** A value with what stands for the names in it; none where one stands for nothing. */
  Optional<String> resolve(String value) {
    String resolved = value;
    for (int step = 0; isAsking(resolved); step++) {
      Matcher var = VAR.matcher(resolved);
      if (step == STEPS || resolved.length() > LONGEST || !var.find()) {
        return Optional.empty();
      }
      isMissed |= !values.containsKey(var.group(1));
      String stands = values.getOrDefault(var.group(1), var.group(2));
      if (stands == null) {
        return Optional.empty();
      }
      resolved =
          resolved.substring(0, var.start()) + stands.strip() + resolved.substring(var.end());
    }
    return Optional.of(resolved);
  }

  private static boolean isAsking(String value) {
    return value.contains("var(");
  }
}
