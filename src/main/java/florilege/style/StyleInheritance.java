package florilege.style;

import florilege.files.AccessLog;
import florilege.files.ReadAccess;
import florilege.model.metadata.LocatedText;
import florilege.problem.Place;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.problem.SpellingSuggestion;
import florilege.style.css.SheetDefinitions;
import florilege.style.css.StyleSheetReader;
import florilege.style.files.StyleFiles;
import florilege.style.fonts.FontFamily;
import florilege.style.fonts.FontTable;
import florilege.style.fonts.StyleFonts;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the folder of a style, on top of the built-in style that it extends, if any. What it says
 * comes after, and so wins.
 */
public final class StyleInheritance {

  /** The file that makes a folder a style. */
  static final String SETTINGS = "style.properties";

  /** A backslash before what is no code of four digits, at which the reader of properties fails. */
  private static final Pattern BROKEN_CODE =
      Pattern.compile("(\\\\[^u])|\\\\(?=u)(?!u[0-9a-fA-F]{4})");

  /** The sheets of a style; what is not among them is no part of it. */
  static final List<String> SHEETS =
      List.of(
          "common.css",
          "cover.css",
          "print.css",
          "faces.css",
          "screen.css",
          "epub.css",
          "web.css",
          "tables.css",
          "colours.css");

  /** Those of what comes with the program first. */
  private final List<StyleFiles> layers;

  private final Optional<Place> own;

  /** A style sheet that comes after all others, and the folder in which it lies. */
  private final Optional<StyleFiles> added;

  private final String sheet;

  private StyleInheritance(List<StyleFiles> layers, Optional<Place> own) {
    this(layers, own, Optional.empty(), "");
  }

  private StyleInheritance(
      List<StyleFiles> layers, Optional<Place> own, Optional<StyleFiles> added, String sheet) {
    this.layers = List.copyOf(layers);
    this.own = own;
    this.added = added;
    this.sheet = sheet;
  }

  /** A style that comes with Florilege. */
  static StyleInheritance builtIn(String name) {
    return new StyleInheritance(builtInLayers(name), Optional.empty());
  }

  private static List<StyleFiles> builtInLayers(String name) {
    StyleFiles files = StyleFiles.builtIn(name);
    LocatedText base = setting("extends", files);
    List<StyleFiles> layers =
        new ArrayList<>(base.isEmpty() ? List.of() : builtInLayers(base.value()));
    layers.add(files);
    return layers;
  }

  /** A folder of the user's. */
  static StyleInheritance of(Path folder, AccessLog log, Problems problems) {
    StyleFiles own = StyleFiles.in(folder, log, problems);
    LocatedText base = setting("extends", own);
    List<StyleFiles> layers = new ArrayList<>();
    Set<String> names = Style.names().keySet();
    if (names.contains(base.value())) {
      layers.addAll(builtInLayers(base.value()));
    } else if (!base.isEmpty()) {
      problems.add(
          Rule.STYLE,
          base.place(),
          "no built-in style " + base + SpellingSuggestion.phrase(base.value(), names));
    }
    layers.add(own);
    return new StyleInheritance(
        layers, Optional.of(Source.named(folder.resolve(SETTINGS)).whole()));
  }

  /**
   * The same style with a style sheet after its own.
   *
   * @param css path of the file; none for no sheet
   */
  StyleInheritance with(LocatedText css, ReadAccess access, Problems problems) {
    if (css.isEmpty()) {
      return this;
    }
    int name = css.value().replace('\\', '/').lastIndexOf('/') + 1;
    String folder = name == 0 ? "." : css.value().substring(0, name);
    Problem absent = new Problem(Rule.STYLE, css.place(), "no style sheet " + css);
    String file = css.value().substring(name);
    Optional<StyleFiles> files =
        access
            .folder("css", new LocatedText(folder, css.place()), absent, problems)
            .map(each -> StyleFiles.in(each, access.log(), problems));
    Optional<StyleFiles> there = files.filter(each -> each.has(file));
    if (files.isPresent() && there.isEmpty()) {
      problems.add(absent.rule(), absent.place(), absent.detail());
    }
    return there.isEmpty()
        ? this
        : new StyleInheritance(layers, Optional.of(css.place()), there, file);
  }

  /**
   * The style sheet that comes after those of the style; empty where there is none.
   *
   * @param fonts all that it may call for; none where it may call for any
   */
  String added(Optional<StyleFonts> fonts, SheetDefinitions definitions, Problems problems) {
    return added
        .map(files -> new StyleSheetReader(files, fonts, definitions, problems).read(sheet))
        .orElse("");
  }

  /**
   * What the sheets of a medium define for all of them.
   *
   * @param sheets names of these files
   * @param ofPage names of variables that the page fills in
   */
  SheetDefinitions definitions(List<String> sheets, Set<String> ofPage) {
    return SheetDefinitions.of(sources(layers, sheets), ofPage);
  }

  /** The sources of sheets, and that of the sheet that comes after all. */
  private List<Source> sources(List<StyleFiles> from, List<String> sheets) {
    List<Source> sources = new ArrayList<>();
    for (StyleFiles files : from) {
      sheets.forEach(name -> StyleSheetReader.source(files, name).ifPresent(sources::add));
    }
    added.flatMap(files -> StyleSheetReader.source(files, sheet)).ifPresent(sources::add);
    return sources;
  }

  /** Says which variables of the user's nothing uses. */
  void reportUnused(SheetDefinitions definitions, Problems problems) {
    List<StyleFiles> ownLayer = own.isPresent() && !isBuiltIn() ? List.of(top()) : List.of();
    definitions.reportUnused(
        new HashSet<>(sources(ownLayer, SHEETS)), sources(layers, SHEETS), problems);
  }

  /** Where a folder or a style sheet of the user's is named; none of a built-in style. */
  Optional<Place> own() {
    return own;
  }

  /** The name of its folder. */
  String name() {
    return top().folder().getFileName().toString();
  }

  /** A setting; {@link LocatedText#NONE} where it is not set. */
  public LocatedText setting(String key) {
    LocatedText setting = LocatedText.NONE;
    for (int i = layers.size() - 1; i >= 0 && setting.isEmpty(); i--) {
      setting = setting(key, layers.get(i));
    }
    return setting;
  }

  /**
   * A style sheet, standing for itself; empty where there is none of this name.
   *
   * @param fonts all that it may call for; none where it may call for any
   */
  String css(
      String file, Optional<StyleFonts> fonts, SheetDefinitions definitions, Problems problems) {
    StringBuilder css = new StringBuilder();
    for (StyleFiles files : layers) {
      css.append(new StyleSheetReader(files, fonts, definitions, problems).read(file));
    }
    return css.toString();
  }

  /** The fonts in its own folder, and beside the sheet that comes after all. */
  List<FontFamily> fonts(Problems problems) {
    List<FontFamily> fonts = new ArrayList<>();
    added.ifPresent(
        files -> {
          List<Source> sheets =
              StyleSheetReader.source(files, sheet).map(List::of).orElse(List.of());
          fonts.addAll(
              FontTable.read(
                  files, false, SheetDefinitions.of(sheets, Set.of()).fontFaces(), problems));
        });
    List<Source> sheets = new ArrayList<>();
    SHEETS.forEach(name -> StyleSheetReader.source(top(), name).ifPresent(sheets::add));
    fonts.addAll(
        FontTable.read(top(), false, SheetDefinitions.of(sheets, Set.of()).fontFaces(), problems));
    return fonts;
  }

  /** Whether its own sheets are those of the program. */
  private boolean isBuiltIn() {
    return top().folder().equals(StyleFiles.builtIn(name()).folder());
  }

  private StyleFiles top() {
    return layers.get(layers.size() - 1);
  }

  private static LocatedText setting(String key, StyleFiles files) {
    Source source = new Source(files.folder().resolve(SETTINGS), files.text(SETTINGS).orElse(""));
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(BROKEN_CODE.matcher(source.text()).replaceAll("$1")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.containsKey(key)
        ? new LocatedText(properties.getProperty(key).strip(), source.whole())
        : LocatedText.NONE;
  }
}
