package florilege.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed is read and not obeyed. */
class SafeStreamTest {

  private static String printed(boolean colour, Consumer<SafeStream> printing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    printing.accept(new SafeStream(new PrintStream(bytes, true, StandardCharsets.UTF_8), colour));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String printed(String text) {
    return printed(false, stream -> stream.print(text));
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "::error::x,: :error::x",
        "  ::stop-commands::x,  : :stop-commands::x",
        "a ##[add-mask]e,a ## [add-mask]e",
        "###[x],### [x]",
        "##vso[task.x]y,##vso [task.x]y",
        "##VSO[task.x]y,##VSO [task.x]y",
        "##teamcity[x],##teamcity [x]",
        "travis_fold:start:x,travis_fold :start:x",
        "a section_start:1:b,a section_start :1:b",
        "--- x,-- - x",
        "+++ x,++ + x",
        "~~~ x,~~ ~ x",
        "^^^ +++,^^ ^ +++"
      })
  void noCommandOfARunnerIsLeftWhole(String written, String shown) {
    assertEquals(shown, printed(written));
    assertEquals("x\n" + shown, printed("x\n" + written));
  }

  /** A runner of .NET takes any of these for a blank, and may overlook the others. */
  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\u00A0", "\u3000", "\u2003", "\u200D", "\u0301"})
  void blanksOfAllKindsAndWhatIsNotSeenHideNone(String blank) {
    assertEquals(blank + ": :error::x", printed(blank + "::error::x"));
  }

  @Test
  void joinersBetweenHideNone() {
    assertEquals(":\u200D :error::", printed(":\u200D:error::"));
    assertEquals("#\u200C# [x]", printed("#\u200C#[x]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'été : 中文 :: x",
        "a.md:1:1: warning: x [image-alt]",
        "# [x](y) and #[z]",
        "## [x]",
        "-- x",
        "  --style=NAME",
        ":",
        "section:"
      })
  void ordinaryTextIsLeftAlone(String text) {
    assertEquals(text, printed(text));
  }

  @Test
  void commandsAreDefusedHoweverPrinted() {
    String text =
        "été\n::error::a\r\n ##[x]\u001b[2J\u001b[1;31m 👩\u202E\b\r.\u009b0m\u007f\u0000";
    String safe = "été\n: :error::a\r\n ## [x]␛[2J␛[1;31m 👩<U+202E>␈␍.<U+009B>0m␡␀";
    assertEquals(safe, printed(text));
    assertEquals(
        safe,
        printed(
            false, stream -> text.codePoints().forEach(c -> stream.print(Character.toString(c)))));
    assertEquals(
        safe,
        printed(
            false,
            stream -> {
              for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
                stream.write(b);
              }
            }));
  }

  @Test
  void coloursAreOurs() {
    String text = "\u001b[1;31merror:\u001b[0m \u001b[1;30mx\u001b[31m";
    assertEquals("\u001b[1;31merror:\u001b[0m ␛[1;30mx␛[31m", printed(true, s -> s.print(text)));
    assertEquals("\u001b[1m: :error::", printed(true, s -> s.print("\u001b[1m::error::")));
  }

  @Test
  void commandsAreOurs() {
    assertEquals(
        "a\n::error title=x::a ## [b] ::c\n: :d\n",
        printed(
            false,
            stream -> {
              stream.println("a");
              stream.command("::error title=x::a ##[b] ::c");
              stream.println("::d");
            }));
  }

  @Test
  void manyLinesOfAnyLengthArePrinted() {
    String text = "é👩x".repeat(20_000) + "\n";
    assertEquals(text.repeat(3), printed(text.repeat(3)));
  }
}
