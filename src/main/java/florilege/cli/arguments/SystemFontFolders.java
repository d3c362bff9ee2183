package florilege.cli.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists where operating systems keep fonts. */
public final class SystemFontFolders {

  private SystemFontFolders() {}

  /** The folders, of which most do not exist on any one system. */
  public static List<Path> folders(Map<String, String> env) {
    List<Path> folders =
        new ArrayList<>(
            List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of("/System/Library/Fonts"),
                Path.of("/Library/Fonts")));
    if (env.containsKey("HOME")) {
      Path home = Path.of(env.get("HOME"));
      folders.add(home.resolve(".local/share/fonts"));
      folders.add(home.resolve("Library/Fonts"));
    }
    if (env.containsKey("WINDIR")) {
      folders.add(Path.of(env.get("WINDIR"), "Fonts"));
    }
    return folders;
  }
}
