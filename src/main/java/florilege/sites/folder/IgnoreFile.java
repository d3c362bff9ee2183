package florilege.sites.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads files that name what a program passes over, line by line as {@code .gitignore} does: {@code
 * notes/}, {@code *.draft.md}, {@code !kept.md}. See git-scm.com/docs/gitignore.
 */
public final class IgnoreFile {

  private static final int MOST_LINES = 1_000;

  /** A line: which paths it means, and whether these are passed over. */
  private record Line(Pattern paths, boolean isOut) {}

  private IgnoreFile() {}

  /** The paths that the files of these names, at the top of a folder, have passed over. */
  public static Predicate<String> in(SiteFolder folder, String... names) {
    List<Line> lines = new ArrayList<>();
    for (String name : names) {
      folder
          .textOf(name)
          .lines()
          .limit(MOST_LINES)
          .forEach(line -> line(line).ifPresent(lines::add));
    }
    return path -> {
      boolean isOut = false;
      for (Line line : lines) {
        isOut = line.paths().matcher(path).matches() ? line.isOut() : isOut;
      }
      return isOut;
    };
  }

  private static Optional<Line> line(String written) {
    String bare = written.strip();
    if (bare.isEmpty() || bare.startsWith("#") || bare.length() > 500) {
      return Optional.empty();
    }
    boolean isOut = !bare.startsWith("!");
    String path = isOut ? bare : bare.substring(1);
    boolean isPlaced = path.replaceFirst("/$", "").contains("/");
    String from = isPlaced ? "" : "(?:.*/)?";
    String to = path.endsWith("/") ? "/.*" : "(?:/.*)?";
    return Optional.of(
        new Line(Pattern.compile(from + glob(path.replaceAll("^/+|/+$", "")) + to), isOut));
  }

  private static String glob(String path) {
    StringBuilder pattern = new StringBuilder();
    for (String part : path.split("(?<=/)")) {
      if (part.equals("**/")) {
        pattern.append("(?:.*/)?");
      } else if (part.equals("**")) {
        pattern.append(".*");
      } else {
        part.chars()
            .forEach(
                c ->
                    pattern.append(
                        c == '*' ? "[^/]*+" : c == '?' ? "[^/]" : Pattern.quote("" + (char) c)));
      }
    }
    return pattern.toString().replace("[^/]*+", "[^/]*");
  }
}
