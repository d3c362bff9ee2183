package florilege;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import florilege.cli.Main;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The archives that {@code -Pdist} makes: what is in them, and that it runs. */
@Timeout(1200) // a guard: the archive of classes is made slowly
class ArchivesIT {

  private static final Path TARGET = Path.of("target");
  private static final String VERSION = System.getProperty("dist.version");
  private static final String PORTABLE = "florilege-" + VERSION;
  private static final String WITH_JAVA = System.getProperty("dist.name");
  private static final Path SEED = Path.of("src/test/collections/seed").toAbsolutePath();

  @TempDir Path folder;
  private String said = "";

  private int run(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
    program.environment().clear();
    program.environment().putAll(environment);
    Process process = program.start();
    said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor();
  }

  /** Unpacks an archive, and gives the folder that is in it. */
  private Path unpacked(String name) throws Exception {
    return unpacked(name, "a place");
  }

  private Path unpacked(String name, String below) throws Exception {
    String archive = TARGET.resolve(name + ".tar.gz").toAbsolutePath().toString();
    Path place = Files.createDirectories(folder.resolve(below));
    assertEquals(0, run(System.getenv(), "tar", "-xzf", archive, "-C", place.toString()), said);
    return place.resolve(PORTABLE);
  }

  /** The files of a ZIP archive by name, with their modes. */
  private static SortedMap<String, String> zipped(String name) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    Path archive = TARGET.resolve(name + ".zip");
    try (FileSystem zip =
            FileSystems.newFileSystem(archive, Map.of("enablePosixFileAttributes", "true"));
        Stream<Path> paths = Files.walk(zip.getPath("/" + PORTABLE))) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        files.put(path.toString().substring(PORTABLE.length() + 2), mode);
      }
    }
    return files;
  }

  private static SortedMap<String, String> unpackedFiles(Path home) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(home)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        files.put(home.relativize(path).toString(), mode);
      }
    }
    return files;
  }

  private static List<String> executables(SortedMap<String, String> files) {
    List<String> names = new ArrayList<>();
    files.forEach(
        (name, mode) -> {
          assertTrue(mode.matches("rw[x-]r-[x-]r-[x-]"), name + " has the mode " + mode);
          if (mode.contains("x")) {
            names.add(name);
          }
        });
    return names;
  }

  @Test
  void portableArchiveHoldsTheProgramAndItsManual() throws Exception {
    SortedMap<String, String> files = zipped(PORTABLE);
    for (String name :
        List.of(
            "LICENSE",
            "THIRD-PARTY.txt",
            "bin/florilege",
            "bin/florilege.bat",
            "lib/florilege.options",
            "lib/florilege-" + VERSION + ".jar",
            "share/bash-completion/completions/florilege",
            "share/man/man1/florilege.1",
            "share/man/man1/florilege-build.1",
            "share/man/man1/florilege-import.1")) {
      assertTrue(files.containsKey(name), name + " in " + files.keySet());
    }
    assertFalse(files.keySet().toString().matches(".*(\\.jsa|lib/runtime/).*"), files::toString);
    assertEquals(List.of("bin/florilege"), executables(files));
    assertEquals(files, unpackedFiles(unpacked(PORTABLE)));
  }

  @Test
  void jarsNamedInTheManifestAreThere() throws Exception {
    Path lib = unpacked(PORTABLE).resolve("lib");
    try (ZipFile jar = new ZipFile(lib.resolve("florilege-" + VERSION + ".jar").toFile())) {
      String manifest =
          new String(
              jar.getInputStream(jar.getEntry("META-INF/MANIFEST.MF")).readAllBytes(),
              StandardCharsets.UTF_8);
      String path = manifest.replace("\r\n ", "").replaceFirst("(?s).*Class-Path: ", "");
      for (String name : path.lines().findFirst().orElseThrow().split(" ")) {
        assertTrue(Files.exists(lib.resolve(name)), name);
      }
    }
  }

  @Test
  void archiveWithJavaNeedsNothingOfTheMachine() throws Exception {
    Path home = unpacked(WITH_JAVA);
    assertEquals(
        List.of(
            "bin/florilege",
            "lib/runtime/bin/java",
            "lib/runtime/bin/keytool",
            "lib/runtime/lib/jexec",
            "lib/runtime/lib/jspawnhelper"),
        executables(zipped(WITH_JAVA)));
    assertEquals(zipped(WITH_JAVA), unpackedFiles(home));
    Path out = folder.resolve("out");
    String program = home.resolve("bin/florilege").toString();
    assertEquals(
        0, run(Map.of("PATH", ""), program, "build", "" + SEED, "-o", "" + out, "--check"), said);
    Path expected = folder.resolve("expected");
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    Main.run(new String[] {"build", "" + SEED, "-o", "" + expected}, nowhere, nowhere, Map.of());
    for (String name : List.of("seed.epub", "seed.pdf")) {
      assertArrayEquals(
          Files.readAllBytes(expected.resolve(name)), Files.readAllBytes(out.resolve(name)), name);
    }
  }

  @Test
  void firstBuildMakesAnArchiveOfClassesInTheCacheForTheNext() throws Exception {
    Path home = unpacked(PORTABLE, "place"); // Java shares no classes of a path with a blank
    SortedMap<String, String> before = unpackedFiles(home);
    Path cache = folder.resolve("cache");
    Map<String, String> environment =
        Map.of(
            "PATH", System.getenv("PATH"),
            "JAVA_HOME", System.getProperty("java.home"),
            "XDG_CACHE_HOME", cache.toString());
    String program = home.resolve("bin/florilege").toString();
    String[] command = {program, "build", "" + SEED, "-o", "" + folder.resolve("out"), "-fxhtml"};
    assertEquals(0, run(environment, command), said);
    Path length;
    do {
      Thread.sleep(200);
      try (Stream<Path> made = Files.list(cache.resolve("florilege"))) {
        length = made.filter(path -> path.toString().endsWith(".length")).findAny().orElseThrow();
      }
    } while (Files.size(length) == 0);
    assertEquals(before, unpackedFiles(home));
    Map<String, String> talking = new TreeMap<>(environment);
    talking.put("JAVA_OPTS", "-Xlog:class+load=info");
    assertEquals(0, run(talking, command), said);
    assertTrue(said.contains("florilege.Publisher source: shared objects file"), said);
  }

  @Test
  void cacheThatCannotBeWrittenIsDoneWithout() throws Exception {
    Path home = unpacked(PORTABLE);
    Path cache = Files.writeString(folder.resolve("cache"), "a file");
    Map<String, String> environment =
        Map.of(
            "PATH", System.getenv("PATH"),
            "JAVA_HOME", System.getProperty("java.home"),
            "XDG_CACHE_HOME", cache.toString());
    String program = home.resolve("bin/florilege").toString();
    String out = folder.resolve("out").toString();
    assertEquals(0, run(environment, program, "build", "" + SEED, "-o", out, "-q"), said);
    assertEquals(out + "/seed.pdf\n" + out + "/seed.epub\n", said);
  }

  @Test
  void debianPackageHoldsTheProgramThatRuns() throws Exception {
    Path deb;
    try (Stream<Path> made = Files.list(TARGET)) {
      List<Path> all = made.filter(path -> path.toString().endsWith(".deb")).toList();
      assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")));
      assertEquals(1, all.size(), all::toString);
      deb = all.get(0);
    }
    Path root = folder.resolve("root");
    assertEquals(0, run(System.getenv(), "dpkg-deb", "-x", "" + deb, "" + root), said);
    Path home = root.resolve("opt/florilege");
    SortedMap<String, String> files = new TreeMap<>(unpackedFiles(home));
    files.remove("share/doc/copyright");
    SortedMap<String, String> expected = new TreeMap<>();
    unpackedFiles(unpacked(WITH_JAVA))
        .forEach(
            (name, mode) ->
                expected.put(name.replaceFirst("^(?=share/|LICENSE|THIRD-PARTY)", "lib/"), mode));
    assertEquals(expected, files);
    assertEquals(0, run(Map.of(), home.resolve("bin/florilege").toString(), "--version"), said);
    assertEquals("Florilege " + VERSION + "\n", said);
  }

  @Test
  void sourcesAndJavadocAreThere() throws IOException {
    try (ZipFile sources = new ZipFile(TARGET.resolve(PORTABLE + "-sources.jar").toFile());
        ZipFile javadoc = new ZipFile(TARGET.resolve(PORTABLE + "-javadoc.jar").toFile())) {
      assertTrue(sources.stream().anyMatch(e -> e.getName().equals("florilege/Publisher.java")));
      assertTrue(javadoc.stream().anyMatch(e -> e.getName().equals("florilege/Publisher.html")));
    }
  }
}
