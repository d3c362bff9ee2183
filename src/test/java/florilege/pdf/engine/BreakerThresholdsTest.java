package florilege.pdf.engine;

import static florilege.Threshold.from;
import static florilege.Threshold.upTo;

import org.junit.jupiter.api.Test;

class BreakerThresholdsTest {

  @Test
  void clusterOfThirtyTwoUnitsIsWhole() {
    upTo(
            "units",
            32,
            n -> {
              GraphemeBreaker breaker = new GraphemeBreaker();
              breaker.setText("e" + "\u0301".repeat(n - 1));
              return breaker.next() == n;
            })
        .verify();
  }

  @Test
  void addressOfTwelveUnitsIsBroken() {
    from(
            "units",
            12,
            n -> {
              UnicodeLineBreaker breaker = new UnicodeLineBreaker();
              breaker.setText("www.e" + "x".repeat(n - 5));
              return breaker.next() < n;
            })
        .verify();
  }
}
