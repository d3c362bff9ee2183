package florilege.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.BuildStep;
import florilege.BuildStep.Task;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final SafeStream terminal =
      new SafeStream(new PrintStream(bytes, true, StandardCharsets.UTF_8), false);

  @Test
  void fewOfManySmallStepsAreDrawn() {
    ProgressLine progress = new ProgressLine(terminal, true, 80);
    for (int files = 0; files <= 1_030; files++) {
      progress.at("blog", new BuildStep(Task.READ, files, 0));
    }
    assertEquals("blog: reading … 1,020 files", last());
    assertEquals(52, lines().length);
  }

  @Test
  void articlesFillABar() {
    ProgressLine progress = new ProgressLine(terminal, true, 80);
    progress.at("blog", new BuildStep(Task.BIND, 0, 0));
    assertEquals("blog: binding … ", last());
    progress.at("blog", new BuildStep(Task.BIND, 1_000, 2_000));
    assertEquals("blog: binding … ██████████░░░░░░░░░░ 1,000 of 2,000 articles", last());
    progress.at("blog", new BuildStep(Task.TYPESET, 0, 0));
    assertEquals("blog: setting pages …", last());
  }

  @Test
  void hiddenProgressWritesNothing() {
    new ProgressLine(terminal, false, 80).at("blog", new BuildStep(Task.READ, 0, 0));
    assertEquals("", bytes.toString(StandardCharsets.UTF_8));
  }

  private String last() {
    return lines()[lines().length - 1];
  }

  private String[] lines() {
    return bytes.toString(StandardCharsets.UTF_8).substring(4).split("\r\u001b\\[K", -1);
  }
}
