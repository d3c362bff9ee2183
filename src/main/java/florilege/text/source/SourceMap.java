package florilege.text.source;

import florilege.model.Passage;
import florilege.problem.Place;
import florilege.problem.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Maps the characters of one text to where they come from: most of them from the passage that
 * somebody wrote, others from files whose text it takes in. They are counted from the beginning of
 * the passage, and on behind its end through each file that was taken in, as one number for all.
 */
public final class SourceMap {

  private final Passage passage;
  private final Map<String, Taken> taken = new LinkedHashMap<>();
  private final TreeMap<Integer, Taken> byStart = new TreeMap<>();
  private int end;

  /**
   * A file whose text is taken in.
   *
   * @param path in the collection
   * @param start the number of its first character
   */
  private record Taken(String path, Source source, int start) {}

  /** Maps a passage that takes in nothing yet. */
  public SourceMap(Passage passage) {
    this.passage = passage;
    this.end = passage.end() - passage.start();
  }

  /** The passage as it was written. */
  public MappedText written() {
    return MappedText.of(passage.text());
  }

  /** A file as it was written, whose characters count from now on; the same one counts once. */
  public MappedText take(String path, Source source) {
    Taken file = taken.computeIfAbsent(path, another -> new Taken(another, source, end + 1));
    if (byStart.putIfAbsent(file.start(), file) == null) {
      end = file.start() + source.text().length();
    }
    return MappedText.of(file.source().text(), file.start());
  }

  /** Where a character was written. */
  public Place at(int number) {
    return file(number)
        .map(file -> file.source().at(number - file.start()))
        .orElseGet(() -> passage.at(number));
  }

  /** The path of the file that a character was taken in from; none for the passage's own. */
  public Optional<String> path(int number) {
    return file(number).map(Taken::path);
  }

  private Optional<Taken> file(int number) {
    return Optional.ofNullable(byStart.floorEntry(number)).map(Map.Entry::getValue);
  }

  /** The files that the text was written in. */
  public Stream<Source> sources() {
    return Stream.concat(Stream.of(passage.source()), taken.values().stream().map(Taken::source));
  }
}
