package florilege.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {

  private static final Path SHELL = Path.of("/bin/sh");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "blog, blog",
        "my blog, 'my blog'",
        "./-x, ./-x",
        "/a/b_c-d.e, /a/b_c-d.e",
        "été, été",
        "it's, 'it'\\''s'",
        "$(id), '$(id)'",
        "a;b, 'a;b'",
        "~, '~'",
        "-x, '-x'",
        "##[x], \"\"\"$(printf '\\043\\043\\133x\\135')\"\"\""
      })
  void quotesWhatNeedsIt(String word, String quoted) {
    assertEquals(quoted, ShellWord.of(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "blog",
        "my blog",
        "it's",
        "''",
        "\"",
        "$(touch x)",
        "`touch x`",
        "a;b&c|d>e<f",
        "-rf",
        "~root",
        "*",
        "a\\b\\",
        "!x",
        "{a,b}",
        "#x",
        "a\nb",
        "\n",
        "::error::x\n::x",
        "##[x]",
        "section_start:1:a",
        "a/travis_fold:b\n",
        "100%s\n%",
        "\u001b[2J",
        "été 中文\u202E",
        "\uFF71\n"
      })
  void theShellReadsTheWord(String word) throws Exception {
    assumeTrue(Files.isExecutable(SHELL), "a system with a shell");
    String quoted = ShellWord.of(word);
    assertFalse(quoted.contains("\n"), quoted);
    Process shell =
        new ProcessBuilder(SHELL.toString(), "-c", "printf '%s|' " + quoted)
            .redirectErrorStream(true)
            .start();
    String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, shell.waitFor());
    assertEquals(word.endsWith("\n") ? word + "/|" : word + "|", read);
    assertTrue(VisibleText.isPlain(quoted), quoted);
  }
}
