package florilege.cli.report;

import java.nio.file.Path;

/**
 * Where messages appear.
 *
 * @param folder the working folder, to which paths are shown relative; absolute
 * @param colour whether colours are wanted
 * @param columns of a line; longer source lines are cut
 */
public record Screen(Path folder, boolean colour, int columns) {

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
  }

  /** The text in a colour, if colours are wanted. */
  public String paint(Ink ink, String text) {
    return colour && !text.isEmpty() ? "\u001b[" + ink.code + "m" + text + "\u001b[0m" : text;
  }

  /** A file as a person in the working folder would call it, safe to print. */
  public String path(Path file) {
    return Visible.text(plain(folder, file));
  }

  /** A file relative to a folder where it is inside, with {@code /} between folders. */
  static String plain(Path folder, Path file) {
    Path absolute = folder.resolve(file).normalize();
    Path shown =
        absolute.startsWith(folder) && !absolute.equals(folder)
            ? folder.relativize(absolute)
            : file;
    return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
  }
}
