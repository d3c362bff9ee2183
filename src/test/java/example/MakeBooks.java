package example;

import florilege.BuildRequest;
import florilege.BuildResult;
import florilege.Format;
import florilege.Publisher;
import florilege.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes an EPUB of a folder of Markdown, and prints what was made and what is doubtful. */
public final class MakeBooks {

  private MakeBooks() {}

  /**
   * Runs the example.
   *
   * @param arguments the folder, and the one for the book
   */
  public static void main(String[] arguments) throws IOException {
    BuildRequest request =
        new BuildRequest(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            Set.of(Format.EPUB),
            Map.of("toc-depth", "1"),
            List.of(),
            Optional.empty());
    for (BuildResult book : Publisher.publish(request, step -> {})) {
      System.out.println(book.title() + ": " + book.files());
      for (Problem problem : book.problems()) {
        System.out.println(problem.place().file() + ": " + problem.detail());
      }
    }
  }
}
