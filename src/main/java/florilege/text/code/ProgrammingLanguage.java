package florilege.text.code;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Represents a language that listings can be in.
 *
 * @param name for a class: lower case ASCII
 * @param style the scanner's name
 */
record ProgrammingLanguage(String name, String style) {

  /** Names behind fences that are not the end of a scanner's name, and the one that is meant. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("js", "javascript"),
          Map.entry("node", "javascript"),
          Map.entry("jsx", "javascript"),
          Map.entry("mjs", "javascript"),
          Map.entry("ts", "typescript"),
          Map.entry("tsx", "typescript"),
          Map.entry("py", "python"),
          Map.entry("python3", "python"),
          Map.entry("rb", "ruby"),
          Map.entry("rs", "rust"),
          Map.entry("go", "golang"),
          Map.entry("kt", "kotlin"),
          Map.entry("c++", "cpp"),
          Map.entry("cxx", "cpp"),
          Map.entry("hpp", "cpp"),
          Map.entry("cc", "cpp"),
          Map.entry("h", "c"),
          Map.entry("c#", "cs"),
          Map.entry("csharp", "cs"),
          Map.entry("sh", "unix"),
          Map.entry("bash", "unix"),
          Map.entry("shell", "unix"),
          Map.entry("zsh", "unix"),
          Map.entry("ksh", "unix"),
          Map.entry("bat", "bat"),
          Map.entry("batch", "bat"),
          Map.entry("cmd", "bat"),
          Map.entry("ps1", "powershell"),
          Map.entry("yml", "yaml"),
          Map.entry("md", "markdown"),
          Map.entry("xhtml", "html"),
          Map.entry("htm", "html"),
          Map.entry("svg", "xml"),
          Map.entry("opf", "xml"),
          Map.entry("xsl", "xml"),
          Map.entry("tex", "latex"),
          Map.entry("make", "makefile"),
          Map.entry("asm", "asm"),
          Map.entry("vb", "vb"),
          Map.entry("pl", "perl"),
          Map.entry("clj", "clojure"),
          Map.entry("pas", "delphi"),
          Map.entry("pascal", "delphi"),
          Map.entry("as", "actionscript"),
          Map.entry("docker", "dockerfile"),
          Map.entry("hbs", "handlebars"),
          Map.entry("jsonc", "jshintrc"),
          Map.entry("protobuf", "proto"),
          Map.entry("scm", "lisp"),
          Map.entry("scheme", "lisp"));

  private static final java.util.Set<String> STYLES =
      java.util.Set.of(
          "actionscript",
          "asm",
          "asm6502",
          "bbcode",
          "c",
          "clojure",
          "cpp",
          "cs",
          "css",
          "csv",
          "d",
          "dockerfile",
          "dart",
          "delphi",
          "dtd",
          "env",
          "fortran",
          "golang",
          "groovy",
          "handlebars",
          "hosts",
          "htaccess",
          "html",
          "ini",
          "java",
          "javascript",
          "json",
          "jshintrc",
          "jsp",
          "kotlin",
          "latex",
          "less",
          "lisp",
          "lua",
          "makefile",
          "markdown",
          "mxml",
          "nsis",
          "perl",
          "php",
          "powershell",
          "proto",
          "properties",
          "python",
          "ruby",
          "rust",
          "sas",
          "scala",
          "sql",
          "tcl",
          "typescript",
          "unix",
          "vb",
          "vhdl",
          "bat",
          "xml",
          "yaml");

  /** The language of a name as it stands behind a fence, in whatever case. */
  static Optional<ProgrammingLanguage> named(String info) {
    String name = plainName(info);
    String meant = ALIASES.getOrDefault(info.toLowerCase(Locale.ROOT), name);
    return STYLES.contains(meant)
        ? Optional.of(new ProgrammingLanguage(name, "text/" + meant))
        : Optional.empty();
  }

  /** A name fit for a class; empty if nothing is left of it. */
  static String plainName(String info) {
    String name = info.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+#-]", "");
    return name.length() > 20 ? "" : name;
  }
}
