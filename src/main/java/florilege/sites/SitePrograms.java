package florilege.sites;

import florilege.files.CollectionFolder;
import florilege.sites.astro.Astro;
import florilege.sites.docusaurus.Docusaurus;
import florilege.sites.eleventy.Eleventy;
import florilege.sites.folder.SiteFolder;
import florilege.sites.gatsby.Gatsby;
import florilege.sites.gitbook.GitBook;
import florilege.sites.hexo.Hexo;
import florilege.sites.hugo.Hugo;
import florilege.sites.jekyll.Jekyll;
import florilege.sites.mdbook.MdBook;
import florilege.sites.mkdocs.MkDocs;
import florilege.sites.obsidian.Obsidian;
import florilege.sites.pelican.Pelican;
import florilege.sites.plain.Plain;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SiteProgram;
import florilege.sites.program.SiteProgram.Recognition;
import florilege.sites.quarto.Quarto;
import florilege.sites.zola.Zola;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists the programs of sites that are known, and finds the one that a folder is made for. */
public final class SitePrograms {

  /** Folders in which a site is looked for. */
  private static final int MOST_FOLDERS = 100;

  /** The folder that is no site's. */
  private static final SiteProgram PLAIN = new Plain();

  /**
   * The order in which a folder is tried: whoever asks for more in a file of the same name stands
   * before who asks for less, and {@link #PLAIN}, which takes any folder, is last.
   */
  private static final List<SiteProgram> ALL =
      List.of(
          new Zola(),
          new Hugo(),
          new MkDocs(),
          new MdBook(),
          new GitBook(),
          new Eleventy(),
          new Docusaurus(),
          new Gatsby(),
          new Pelican(),
          new Astro(),
          new Quarto(),
          new Hexo(),
          new Jekyll(),
          new Obsidian(),
          PLAIN);

  private SitePrograms() {}

  /** The names of all, in the order of the alphabet. */
  public static List<String> names() {
    return ALL.stream().map(SiteProgram::name).sorted().toList();
  }

  /** The program of a name; the plain folder for an empty one and one that is not known. */
  public static SiteProgram named(String name) {
    return ALL.stream().filter(program -> program.name().equals(name)).findFirst().orElse(PLAIN);
  }

  /** The program that a file of a site is written for, which may be another than the site's. */
  static SiteProgram writing(String file, String site) {
    return ALL.stream()
        .filter(program -> program.isWrittenFor(file))
        .findFirst()
        .orElseGet(() -> named(site));
  }

  /** The first program that is sure of a folder, else the first to which it seems likely. */
  public static SiteProgram recognise(SiteFolder folder) {
    return Stream.of(Recognition.SURE, Recognition.LIKELY)
        .flatMap(least -> ALL.stream().filter(p -> p.recognise(folder) == least))
        .findFirst()
        .orElse(PLAIN);
  }

  /**
   * Reads how a folder is laid out.
   *
   * @param wanted the name of the program that it is to be taken for, whatever lies there
   */
  public static SiteLayout layout(SiteFolder folder, Optional<String> wanted) {
    return wanted.map(SitePrograms::named).orElseGet(() -> recognise(folder)).layout(folder);
  }

  /** A site in a folder below, and the path of that folder, with {@code /} at the end. */
  public record NestedSite(String folder, SiteProgram program) {}

  /**
   * The first site that lies no more than two folders down, in a folder that is none: the folder of
   * a project may have its blog somewhere in it.
   */
  public static Optional<NestedSite> below(List<CollectionFolder.Found> files) {
    return files.stream()
        .map(CollectionFolder.Found::folder)
        .filter(path -> path.matches("(?:[^/]+/){1,2}"))
        .distinct()
        .sorted(Comparator.comparing(String::length).thenComparing(path -> path))
        .limit(MOST_FOLDERS)
        .map(path -> new NestedSite(path, recognise(SiteFolder.below(files, path))))
        .filter(nested -> nested.program() != PLAIN)
        .findFirst();
  }
}
