package florilege.style;

import florilege.book.Book;
import florilege.files.AccessLog;
import florilege.files.CollectionFolder;
import florilege.files.ReadAccess;
import florilege.files.Sha256;
import florilege.model.Design;
import florilege.model.Settings;
import florilege.model.metadata.LocatedText;
import florilege.problem.Place;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.style.css.SheetDefinitions;
import florilege.style.fonts.FontSearch;
import florilege.style.fonts.PublicationFonts;
import florilege.style.fonts.StyleFonts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds the look of a book.
 *
 * @param name of the style
 * @param page that print is set on
 * @param fonts that print is set in
 * @param embedsFonts whether an EPUB brings its fonts along
 * @param epubCss the style sheet of an EPUB, before its fonts are known; it refers to no other file
 * @param webCss that of pages in a browser, likewise
 * @param newer sheets that come after it on either screen, by file name; engines that do not know
 *     what is in one may drop it, and nothing is lost
 * @param printSheet the style sheet of the PDF, likewise, before the numbers of the page are filled
 *     in
 * @param hasDrawings whether a drawing that differs from book to book is put upon the cover
 * @param own where an editor's own style says what it is; none of a built-in style
 */
public record Style(
    String name,
    PageGeometry page,
    StyleFonts fonts,
    boolean embedsFonts,
    String epubCss,
    String webCss,
    Map<String, String> newer,
    String printSheet,
    boolean hasDrawings,
    Optional<Place> own) {

  private static final String DEFAULT = "classic";
  private static final List<String> BUILT_IN =
      List.of(StyleInheritance.builtIn("base").setting("styles").value().split(" "));

  /** The sheets of each medium, in their order. */
  private static final List<String> PRINTED = List.of("common.css", "cover.css", "print.css");

  private static final List<String> EPUB = List.of("common.css", "screen.css", "epub.css");
  private static final List<String> EPUB_WITH_FONTS =
      List.of("common.css", "faces.css", "screen.css", "epub.css");
  private static final List<String> WEB =
      List.of("common.css", "cover.css", "screen.css", "web.css");

  /** The variables that say in which families text is set, and code. */
  private static final List<String> TEXT_FACES = List.of("text-face", "small-face", "head-face");

  private static final List<String> CODE_FACES = List.of("code-face");
  private static final List<String> FACES =
      List.of("text-face", "small-face", "head-face", "code-face");

  /** The styles that come with Florilege, by name, each with a description in a sentence. */
  public static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String name : BUILT_IN) {
      names.put(name, StyleInheritance.builtIn(name).setting("description").value());
    }
    return names;
  }

  /**
   * Loads a style. Where something is wrong with what was asked for, that is a problem, and the
   * default stands in for it.
   *
   * @param settings that name a built-in style, or the path of a folder, and what is to be
   *     different in it: the page, the size of the type, a style sheet
   * @param access which says where paths start from, and whether they may be read
   */
  public static Style load(Settings settings, ReadAccess access, Problems problems) {
    return load(
        settings.design().style(),
        settings.design().page(),
        settings.design().size(),
        settings.design().css(),
        settings.design().epubFonts() == Design.EpubFonts.EMBED,
        access,
        problems);
  }

  static Style load(
      LocatedText style,
      LocatedText pageSize,
      LocatedText typeSize,
      LocatedText css,
      boolean embedsFonts,
      ReadAccess access,
      Problems problems) {
    StyleInheritance layers = find(style, access, problems).with(css, access, problems);
    PageGeometry page =
        PageGeometry.of(pageSize, problems)
            .or(() -> PageGeometry.of(layers.setting("page"), problems))
            .orElse(PageGeometry.A5)
            .withType(typeSize, problems);
    layers.reportUnused(layers.definitions(StyleInheritance.SHEETS, Set.of()), problems);
    SheetDefinitions printed = layers.definitions(PRINTED, PageGeometry.VARIABLES);
    StyleFonts fonts =
        StyleFonts.of(
            layers.fonts(problems),
            families("text", TEXT_FACES, layers, printed),
            families("code", CODE_FACES, layers, printed),
            problems);
    return of(layers, page, fonts, embedsFonts, problems);
  }

  /** The families that text or code is set in: of a setting, or those that variables name. */
  private static LocatedText families(
      String setting, List<String> faces, StyleInheritance layers, SheetDefinitions definitions) {
    if (!layers.setting(setting).isEmpty()) {
      return layers.setting(setting);
    }
    List<SheetDefinitions.Variable> variables =
        faces.stream()
            .flatMap(face -> definitions.variable(face).stream())
            .filter(variable -> !variable.value().equals("inherit"))
            .toList();
    return variables.isEmpty()
        ? LocatedText.NONE
        : new LocatedText(
            variables.stream()
                .map(SheetDefinitions.Variable::value)
                .distinct()
                .collect(Collectors.joining(", ")),
            variables.get(0).sheet().at(variables.get(0).offset()));
  }

  /**
   * As {@link #load(Settings, ReadAccess, Problems)}, of a folder beside which a style may lie,
   * without a style sheet of its own.
   */
  public static Style load(LocatedText style, LocatedText pageSize, Path base, Problems problems) {
    LocatedText none = LocatedText.NONE;
    return load(style, pageSize, none, none, false, ReadAccess.to(base), problems);
  }

  private static Style of(
      StyleInheritance layers,
      PageGeometry page,
      StyleFonts fonts,
      boolean embedsFonts,
      Problems problems) {
    Optional<StyleFonts> all = Optional.of(fonts);
    Optional<StyleFonts> any = Optional.empty();
    List<String> epubSheets = embedsFonts ? EPUB_WITH_FONTS : EPUB;
    SheetDefinitions web = layers.definitions(WEB, Set.of());
    SheetDefinitions printed = layers.definitions(PRINTED, PageGeometry.VARIABLES);
    SheetDefinitions epub = layers.definitions(epubSheets, Set.of());
    if (embedsFonts) {
      epub = epub.withFaces(FACES, printed, PublicationFonts.STAND_INS);
    }
    return new Style(
        layers.name(),
        page,
        fonts,
        embedsFonts,
        css(epubSheets, layers, any, epub, problems),
        css(WEB, layers, any, web, problems),
        newer(layers, epub, problems),
        css(PRINTED, layers, all, printed, problems),
        layers.own().isEmpty() && layers.setting("cover").value().equals("drawings"),
        layers.own());
  }

  private static String css(
      List<String> sheets,
      StyleInheritance layers,
      Optional<StyleFonts> fonts,
      SheetDefinitions definitions,
      Problems problems) {
    StringBuilder css = new StringBuilder();
    sheets.forEach(sheet -> css.append(layers.css(sheet, fonts, definitions, problems)));
    return css.append(layers.added(fonts, definitions, problems)).toString();
  }

  private static Map<String, String> newer(
      StyleInheritance layers, SheetDefinitions definitions, Problems problems) {
    Map<String, String> sheets = new LinkedHashMap<>();
    for (String file : List.of("tables.css", "colours.css")) {
      sheets.put(file, layers.css(file, Optional.empty(), definitions, problems));
    }
    return Collections.unmodifiableMap(sheets);
  }

  /**
   * What is printed where this style cannot be: the default on the same page and in the same fonts,
   * or a built-in style itself.
   */
  public Style standIn() {
    return own.isEmpty()
        ? this
        : of(StyleInheritance.builtIn(DEFAULT), page, fonts, embedsFonts, new Problems());
  }

  /**
   * The style sheet of the PDF with the numbers of the page.
   *
   * @param base what holds whatever the style; it comes first, and has numbers of the page too, and
   *     {@code TEXT} for the family that text is set in
   */
  public String printCss(String base) {
    return page.fill(base.replace("TEXT", '"' + fonts.first() + '"') + printSheet) + fonts.css();
  }

  /**
   * The same style with fonts of the machine for what its own lack.
   *
   * @param folders in which they lie
   * @param log where it is noted what is looked at there
   */
  public Style completed(Book book, List<Path> folders, AccessLog log, Problems problems) {
    return with(page, fonts.completed(book, folders, log, problems), printSheet);
  }

  /** The same style on another page, such as that of a cover picture. */
  public Style on(PageGeometry other) {
    return with(other, fonts, printSheet);
  }

  /** The same style as a profile prints it: on its page, and with its style sheet at the end. */
  public Style of(PrintProfile profile) {
    String sheet = profile.css().isEmpty() ? "" : profileSheet(profile.css());
    return with(profile.sheet().orElse(page), fonts, printSheet + sheet);
  }

  private Style with(PageGeometry otherPage, StyleFonts otherFonts, String otherSheet) {
    return new Style(
        name,
        otherPage,
        otherFonts,
        embedsFonts,
        epubCss,
        webCss,
        newer,
        otherSheet,
        hasDrawings,
        own);
  }

  private static String profileSheet(String file) {
    try (InputStream in = Style.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What tells this style from others: of two with one digest, a book looks the same in both. */
  public String digest() {
    return Sha256.of(
        String.join(
            "\n",
            name,
            page.toString(),
            fonts.digest(),
            epubCss,
            webCss,
            newer.toString(),
            printSheet));
  }

  /** The fonts in folders of the machine, as {@link #completed} lists them. */
  public static Map<Path, List<CollectionFolder.Found>> machineFonts(
      List<Path> folders, AccessLog log) {
    return new FontSearch(folders, log).listed();
  }

  private static StyleInheritance find(LocatedText style, ReadAccess access, Problems problems) {
    if (style.isEmpty() || BUILT_IN.contains(style.value())) {
      return StyleInheritance.builtIn(style.isEmpty() ? DEFAULT : style.value());
    }
    Problem absent = new Problem(Rule.STYLE, style.place(), "no style " + style);
    Optional<Path> folder = access.folder("style", style, absent, problems);
    folder.ifPresent(each -> CollectionFolder.files(each, access, new Problems()));
    boolean isStyle =
        folder.isPresent() && Files.isRegularFile(folder.get().resolve(StyleInheritance.SETTINGS));
    if (folder.isPresent() && !isStyle) {
      problems.add(
          absent.rule(),
          absent.place(),
          absent.detail() + ": there is no " + StyleInheritance.SETTINGS + " in that folder");
    }
    return isStyle
        ? StyleInheritance.of(folder.get(), access.log(), problems)
        : StyleInheritance.builtIn(DEFAULT);
  }
}
