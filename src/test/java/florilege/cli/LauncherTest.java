package florilege.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher, with a Java that says how it was called. */
@Timeout(600) // a guard: nothing in it takes long
class LauncherTest {

  private static final String JAVA =
      """
      #!/bin/sh
      for word; do
        case $word in
          -Xbad) echo "Unrecognized option: -Xbad"; exit 1 ;;
          -Xfails) code=1 ;;
          -XX:DumpLoadedClassList=*) printf 'some.Class\\n@lambda-proxy other\\n' >"${word#*=}" ;;
          -XX:SharedClassListFile=*) list=${word#*=} ;;
          -XX:SharedArchiveFile=*) archive=${word#*=} ;;
          -Xshare:dump) dump=true ;;
        esac
      done
      if [ "$dump" ]; then
        cat "$list" >"$archive"
      fi
      case $* in
        *-version) exit 0 ;;
      esac
      printf '%s\\n' "$@"
      exit ${code:-0}
      """;

  @TempDir Path folder;
  private Path home;
  private String said = "";

  @BeforeEach
  void install() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    home = Files.createDirectories(folder.resolve("a home"));
    executable("bin/florilege", Files.readString(Path.of("src/main/dist/bin/florilege")));
    executable("java/bin/java", JAVA);
    Files.createDirectories(home.resolve("lib"));
  }

  private void executable(String path, String text) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private int run(Map<String, String> environment) throws IOException, InterruptedException {
    return run(home.resolve("bin/florilege"), environment);
  }

  private int run(Path launcher, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder program =
        new ProcessBuilder(launcher.toString(), "build", "a b").redirectErrorStream(true);
    for (String name :
        new String[] {
          "JAVA_OPTS", "FLORILEGE_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "TMPDIR"
        }) {
      program.environment().remove(name);
    }
    program.environment().put("JAVA_HOME", home.resolve("java").toString());
    program.environment().put("CI", "true");
    program.environment().putAll(environment);
    Process process = program.start();
    said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor();
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1000, true",
    "1000, 999, false",
    "1000, 1001, false",
    "0, 1000, false",
    "1000, '', false",
    "1000, , false",
    ", 0, false",
    ", 1000, false"
  })
  void usesTheArchiveOnlyIfItsLengthMatches(Integer length, String recorded, boolean used)
      throws Exception {
    Files.writeString(home.resolve("lib/florilege.jsa.home"), home.toRealPath().toString());
    if (length != null) {
      Files.write(home.resolve("lib/florilege.jsa"), new byte[length]);
    }
    if (recorded != null) {
      Files.writeString(home.resolve("lib/florilege.jsa.length"), recorded);
    }
    assertEquals(0, run(Map.of()), said);
    assertEquals(used, said.contains("-XX:SharedArchiveFile="), said);
    assertTrue(said.endsWith("build\na b\n"), said);
  }

  @ParameterizedTest
  @CsvSource({"JAVA_OPTS", "FLORILEGE_OPTS"})
  void unknownJavaOptionIsReportedByItsVariable(String variable) throws Exception {
    assertEquals(3, run(Map.of(variable, "-Xmx1g -Xbad")), said);
    assertTrue(
        said.startsWith("florilege: Java does not start with the options in JAVA_OPTS"), said);
    assertTrue(said.contains("Unrecognized option: -Xbad"), said);
    assertFalse(said.contains("a b"), said);
  }

  @Test
  void optionsThatJavaTakesAreGivenToIt() throws Exception {
    assertEquals(1, run(Map.of("JAVA_OPTS", "-Xmx1g -Xfails", "FLORILEGE_OPTS", "-Dx=*")), said);
    assertTrue(said.contains("-Xmx1g\n-Xfails\n-Dx=*\n-jar\n"), said);
  }

  @Test
  void temporaryFolderOfTheEnvironmentIsJavasToo() throws Exception {
    assertEquals(0, run(Map.of("TMPDIR", "/a place")), said);
    assertTrue(said.contains("\n-Djava.io.tmpdir=/a place\n"), said);
    assertEquals(0, run(Map.of("TMPDIR", "")), said);
    assertFalse(said.contains("java.io.tmpdir"), said);
  }

  @ParameterizedTest
  @CsvSource({"255, 4", "256, 0", "257, 0"})
  void tooFewOpenFilesAreSaidWithWhatToDo(int files, int code) throws Exception {
    String launcher = home.resolve("bin/florilege").toString();
    executable("limited", "#!/bin/sh\nulimit -n " + files + "\nexec '" + launcher + "' build x\n");
    assertEquals(code, run(home.resolve("limited"), Map.of()), said);
    assertEquals(code == 4, said.contains("with 'ulimit -n 1024'"), said);
  }

  @Test
  void archiveOfAProgramThatWasMovedIsMadeAnewInTheCache() throws Exception {
    Files.write(home.resolve("lib/florilege.jsa"), new byte[10]);
    Files.writeString(home.resolve("lib/florilege.jsa.length"), "10");
    Path cache = folder.resolve("cache");
    Files.writeString(home.resolve("lib/florilege.jsa.home"), home.toRealPath().toString());
    run(withCache(cache));
    assertFalse(Files.exists(cache));
    Files.writeString(home.resolve("lib/florilege.jsa.home"), "/elsewhere");
    run(withCache(cache));
    assertEquals("some.Class\n", Files.readString(archive(cache.resolve("florilege"))));
  }

  private Map<String, String> withCache(Path cache) {
    return Map.of("CI", "", "XDG_CACHE_HOME", cache.toString());
  }

  private static List<Path> content(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }

  /** Waits until what is done beside the first build has been done. */
  private static Path archive(Path cache) throws Exception {
    List<Path> files = content(cache);
    while (files.size() != 2
        || !files.get(1).toString().endsWith(".length")
        || Files.size(files.get(1)) == 0) {
      Thread.sleep(10);
      files = content(cache);
    }
    return files.get(0);
  }

  @Test
  void firstBuildHasAnArchiveMadeForTheNextWithoutLambdas() throws Exception {
    Path cache = folder.resolve("cache");
    assertEquals(0, run(withCache(cache)), said);
    assertFalse(said.contains("-XX:SharedArchiveFile="), said);
    Path archive = archive(cache.resolve("florilege"));
    assertEquals("some.Class\n", Files.readString(archive));
    assertEquals(0, run(withCache(cache)), said);
    assertTrue(said.contains("-XX:SharedArchiveFile=" + archive + "\n"), said);
  }

  @Test
  void archiveForAnotherJavaTakesTheOldOnesPlace() throws Exception {
    Path cache = folder.resolve("cache");
    run(withCache(cache));
    Path old = archive(cache.resolve("florilege"));
    executable("java/bin/java", JAVA + "# a newer one\n");
    run(withCache(cache));
    while (Files.exists(old)) {
      Thread.sleep(10);
    }
    assertNotEquals(old, archive(cache.resolve("florilege")));
  }

  @Test
  void noArchiveIsMadeOnARunnerOrWhereNobodyCanKeepIt() throws Exception {
    Path cache = folder.resolve("cache");
    run(Map.of("XDG_CACHE_HOME", cache.toString()));
    assertFalse(Files.exists(cache));
    Files.writeString(cache, "no folder");
    assertEquals(0, run(withCache(cache)), said);
    assertTrue(said.startsWith("@"), said);
  }

  @Test
  void javaThatCameWithTheProgramIsTakenFirst() throws Exception {
    executable("lib/runtime/bin/java", "#!/bin/sh\necho own\n");
    assertEquals(0, run(Map.of("PATH", "")), said);
    assertEquals("own\n", said);
  }
}
