package florilege.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.BuildStep;
import florilege.BuildStep.Task;
import org.junit.jupiter.api.Test;

class StageTimesTest {

  private long now;

  @Test
  void stagesEndWhereOthersBegin() {
    StageTimes times = new StageTimes(() -> now);
    after(100, times, new BuildStep(Task.READ, 0, 0));
    after(400, times, new BuildStep(Task.READ, 20, 0));
    after(200, times, new BuildStep(Task.BIND, 0, 0));
    now += 1_500_000_000L;
    assertEquals("read 0.6 s, bind 1.5 s", times.summary());
  }

  @Test
  void stagesOfSeveralBooksAreAddedUp() {
    StageTimes times = new StageTimes(() -> now);
    for (int i = 0; i < 2; i++) {
      after(0, times, new BuildStep(Task.BIND, 0, 0));
      after(300, times, new BuildStep(Task.PUBLISH, 0, 0));
    }
    assertEquals("bind 0.6 s, publish 0.0 s", times.summary());
  }

  private void after(long milliseconds, StageTimes times, BuildStep step) {
    now += milliseconds * 1_000_000;
    times.at(step);
  }
}
