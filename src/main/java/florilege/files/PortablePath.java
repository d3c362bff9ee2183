package florilege.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks what the path of a file within a folder may look like, on every system. */
public final class PortablePath {

  /** Bytes of a name that file systems take. */
  private static final int LONGEST_NAME = 255;

  /** UTF-16 units of a path; systems take 4,096 bytes, the folder before it included. */
  private static final int LONGEST_PATH = 2_000;

  /** What Windows keeps for itself, with any extension. */
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");

  /** What is nothing but dots and blanks leads up on some system; so does a drive elsewhere. */
  private static final Pattern ELSEWHERE = Pattern.compile("[. ]*|[A-Za-z]:.*");

  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\\\]");

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

  private PortablePath() {}

  /**
   * Whether a path names a file below a folder: it is relative, has {@code /} between names and no
   * {@code ..} among them, and no name that some system does not take.
   */
  public static boolean isWithin(String path) {
    return path.length() <= LONGEST_PATH
        && Arrays.stream(path.split("/", -1)).allMatch(PortablePath::isName);
  }

  private static boolean isName(String name) {
    return !ELSEWHERE.matcher(name).matches()
        && !UNFIT.matcher(name).find()
        && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
  }

  /**
   * A name or path on one line: what ends lines, and control characters, are blanks in it, and none
   * at its end. By such names files are known, so that any file can be read.
   */
  public static String onOneLine(String path) {
    Matcher unseen = UNSEEN.matcher(path);
    return unseen.find() ? unseen.replaceAll(" ").stripTrailing() : path;
  }

  /** Whether Windows keeps a name for a device: {@code nul.txt}. */
  public static boolean isReserved(String name) {
    return RESERVED.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
