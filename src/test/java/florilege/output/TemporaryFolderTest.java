package florilege.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

  @TempDir Path folder;

  private static String refusal(Path file) {
    return assertThrows(
            OutputException.class, () -> TemporaryFolder.require(() -> Files.createFile(file)))
        .getMessage();
  }

  @Test
  void folderThatCanBeWrittenIsLeftEmpty() throws IOException {
    TemporaryFolder.require(() -> Files.createFile(folder.resolve("trial")));
    assertEquals(List.of(folder), FileTrees.tree(folder));
  }

  @Test
  void missingFolderIsSaidWithWhatToDo() throws IOException {
    Path missing = folder.resolve("missing");
    assertEquals(
        "cannot write temporary files into "
            + missing
            + ": there is no such folder; name another folder with the environment variable TMPDIR",
        refusal(missing.resolve("trial")));
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertTrue(refusal(file.resolve("trial")).contains("files into " + file + ": "));
  }

  @Test
  void folderWithoutRoomIsSaid() {
    Path full = folder.resolve("full");
    OutputException refusal =
        assertThrows(
            OutputException.class,
            () ->
                TemporaryFolder.require(
                    () -> {
                      throw new FileSystemException(
                          full.toString(), null, "No space left on device");
                    }));
    assertTrue(
        refusal
            .getMessage()
            .startsWith("cannot write temporary files into " + folder + ": No space left"),
        refusal::getMessage);
  }
}
