package florilege.pdf;

import florilege.book.Chapter;
import florilege.pdf.markup.ChapterRun;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.text.dom.Dom;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Says which pictures are printed with too few pixels.
 *
 * @param least number of pixels per inch that is enough; 0 for any
 * @param problems where it is said
 */
record ResolutionCheck(int least, Problems problems) {

  /**
   * Checks the pictures of a run.
   *
   * @param measured pixels per inch of pictures, by path
   */
  void check(ChapterRun run, Supplier<Map<String, Integer>> measured) {
    Map<String, Integer> resolutions = least > 0 ? measured.get() : Map.of();
    for (Chapter chapter : run.chapters()) {
      Dom.elements(chapter.xhtml(), "img").stream()
          .map(image -> image.getAttribute("src"))
          .distinct()
          .filter(path -> resolutions.getOrDefault(path, least) < least)
          .forEach(path -> say(chapter, path, resolutions.get(path)));
    }
  }

  private void say(Chapter chapter, String path, int resolution) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    problems.add(
        Rule.LOW_RESOLUTION,
        place(chapter, name),
        "the picture "
            + name
            + " is printed with "
            + resolution
            + " pixels to the inch; printers ask for 300, and below "
            + least
            + " it shows");
  }

  /** Where a text of the chapter names the picture, if one does so in the same words. */
  private static Place place(Chapter chapter, String name) {
    for (Source source : chapter.sources()) {
      int offset = source.text().indexOf(name);
      if (offset >= 0) {
        return source.at(offset);
      }
    }
    return chapter.sources().stream()
        .findFirst()
        .orElse(Source.named(Path.of(chapter.id())))
        .whole();
  }
}
