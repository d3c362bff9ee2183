package florilege.cli.console;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Describes where messages appear.
 *
 * @param folder the working folder, to which paths are shown relative; absolute
 * @param colour whether colours are wanted
 * @param columns of a line; longer source lines are cut
 */
public record Screen(Path folder, boolean colour, int columns) {

  private static final String END = "\u001b[0m";

  /** With which no name of a file begins that is to be told from an option or a command. */
  private static final String SIGNS = "-+~^:#@";

  /** A colour with a meaning. Numbers are those of ECMA-48, Select Graphic Rendition. */
  public enum Ink {
    /** Places and names. */
    STRONG("1"),
    /** Errors. */
    RED("1;31"),
    /** Warnings. */
    YELLOW("1;33"),
    /** Notes. */
    CYAN("1;36"),
    /** What is right, and where to look. */
    GREEN("1;32"),
    /** What matters less. */
    FAINT("2");

    private final String code;

    Ink(String code) {
      this.code = code;
    }

    private String begin() {
      return "\u001b[" + code + "m";
    }

    /** All that {@link Screen#paint} puts into a text. */
    public static List<String> sequences() {
      return Stream.concat(Stream.of(values()).map(Ink::begin), Stream.of(END)).toList();
    }
  }

  /** The text in a colour, if colours are wanted. */
  public String paint(Ink ink, String text) {
    return colour && !text.isEmpty() ? ink.begin() + text + END : text;
  }

  /** A file as a person in the working folder would call it, safe to print. */
  public String path(Path file) {
    return VisibleText.text(name(file));
  }

  /** A file as a word of a command that can be pasted into a shell in the working folder. */
  public String word(Path file) {
    return ShellWord.of(name(file));
  }

  private String name(Path file) {
    String name = plain(folder, file);
    int first = name.isEmpty() ? '.' : name.codePointAt(0);
    boolean isBlank = Character.isWhitespace(first) || Character.isSpaceChar(first);
    return isBlank || SIGNS.indexOf(first) >= 0 ? "./" + name : name;
  }

  /** A file relative to a folder where it is inside, with {@code /} between folders. */
  public static String plain(Path folder, Path file) {
    Path absolute = folder.resolve(file).normalize();
    Path shown =
        absolute.startsWith(folder) && !absolute.equals(folder)
            ? folder.relativize(absolute)
            : file;
    return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
  }
}
