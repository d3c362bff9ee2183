package florilege.bind.names;

import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds where in the files something was written, and shows nothing of them. */
final class SourceSearch {

  private SourceSearch() {}

  /**
   * Says where words stand that are names of readers too and may be meant as such: of each the
   * first place at which it begins a sentence or a line.
   *
   * @param letters of the words
   */
  static void report(Set<String> letters, List<Source> sources, Problems problems) {
    Set<String> wanted = new HashSet<>(letters);
    for (Source source : sources) {
      if (wanted.isEmpty()) {
        return;
      }
      String text = source.text();
      for (TextWord word : TextWord.in(text)) {
        if (word.isCapital() && wanted.contains(word.letters()) && begins(text, word.start())) {
          wanted.remove(word.letters());
          problems.add(
              Rule.READER_NAMED,
              unshown(source.at(word.start())),
              "this word is a reader's name too; it stands as it was written");
        }
      }
    }
  }

  /** Whether no word stands before an offset in its line or sentence. */
  private static boolean begins(String text, int at) {
    int before = at;
    while (before > 0
        && text.charAt(before - 1) != '\n'
        && !Character.isLetterOrDigit(text.charAt(before - 1))) {
      before--;
      if (".!?…:;•|。！？：\"'".indexOf(text.charAt(before)) >= 0) {
        return true;
      }
    }
    return before == 0 || text.charAt(before - 1) == '\n';
  }

  /** Where something is written for the first time, or the whole of the first file. */
  static Place place(String written, List<Source> sources) {
    for (Source source : sources) {
      int at = source.text().indexOf(written);
      if (at >= 0) {
        return unshown(source.at(at));
      }
    }
    return sources.isEmpty() ? Source.named(Path.of("")).whole() : unshown(sources.get(0).whole());
  }

  /** The same place in a source of which nothing is known but its name. */
  static Place unshown(Place place) {
    return new Place(Source.named(place.file()), place.line(), place.column());
  }
}
