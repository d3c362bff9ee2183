package florilege.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.metadata.LocatedText;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A setting names no folder outside of the one in which the collection lies. */
class ReadAccessTest {

  private static final Source SETTINGS = new Source(Path.of("collection.yaml"), "from: x\n");

  @TempDir Path top;
  private final Problems problems = new Problems();
  private Path collection;

  @BeforeEach
  void folders() throws IOException {
    collection = Files.createDirectories(top.resolve("repo/col"));
    for (String folder : List.of("repo/blog/deep", "repo/col/in", "repository", "other/blog")) {
      Files.createDirectories(top.resolve(folder));
    }
    Files.writeString(top.resolve("repo/file"), "x");
  }

  private Optional<Path> folder(ReadAccess access, String written) {
    LocatedText text = new LocatedText(written, SETTINGS.at(6));
    Problem absent = new Problem(Rule.BAD_SETTING, text.place(), "there is none");
    return access.folder("from", text, absent, problems);
  }

  private List<Rule> rules() {
    return problems.sorted().stream().map(Problem::rule).toList();
  }

  @Test
  void foldersBesideTheCollectionMayBeNamed() {
    ReadAccess access = ReadAccess.to(collection);
    for (String near : List.of("../blog", "../blog/deep", "in", ".", "..", "../../repo/blog")) {
      assertTrue(folder(access, near).isPresent(), near);
    }
    assertTrue(folder(access, top.resolve("repo/blog").toString()).isPresent(), "absolute");
    assertEquals(List.of(), rules());
    assertEquals(8, access.inputs().size());
  }

  @Test
  void foldersOutsideAreRefusedAtTheirPlace() throws IOException {
    Files.createSymbolicLink(collection.resolve("link"), top.resolve("other/blog"));
    Files.createSymbolicLink(top.resolve("repo/link"), top.resolve("other"));
    for (String far :
        List.of("../../other/blog", "../..", "/", "../../repository", "link", "../link/blog")) {
      assertEquals(Optional.empty(), folder(ReadAccess.to(collection), far), far);
    }
    assertEquals(6, rules().size());
    assertEquals(Set.of(Rule.OUTSIDE_COLLECTION), Set.copyOf(rules()));
    assertEquals("collection.yaml:1:7", problems.sorted().get(0).place().toString());
  }

  @Test
  void missingFolderIsAbsent() throws IOException {
    Files.createSymbolicLink(collection.resolve("gone"), top.resolve("none"));
    for (String none : List.of("none", "../file", "gone", "/etc/none", "a\0b")) {
      assertEquals(Optional.empty(), folder(ReadAccess.to(collection), none), none);
    }
    assertEquals(List.of(Rule.BAD_SETTING), rules(), "it is said once");
  }

  @Test
  void theCommandLineMayNameAnyFolder() {
    String far = "../../other/blog";
    assertTrue(folder(access(List.of(), Set.of("from")), far).isPresent(), "--set from=…");
    assertTrue(folder(access(List.of(top.resolve("other")), Set.of()), far).isPresent());
    assertEquals(Optional.empty(), folder(access(List.of(collection), Set.of("style")), far));
  }

  private ReadAccess access(List<Path> named, Set<String> commanded) {
    return new ReadAccess(collection, Optional.empty(), named, commanded);
  }

  @Test
  void collectionAtTheDiskRootMayReadTheDisk() {
    assertTrue(folder(ReadAccess.to(Path.of("/")), top.toString()).isPresent());
  }
}
