package florilege;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The floors of the house, who may use which library, and what only the command line may do. */
@AnalyzeClasses(packages = "florilege", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** From the top, one floor a line. A package uses those below it and none beside it. */
  private static final String FLOORS =
      """
      florilege.cli
      florilege
      florilege.check
      florilege.epub florilege.pdf florilege.xhtml florilege.catalog florilege.output
      florilege.style
      florilege.bind
      florilege.periodical
      florilege.book
      florilege.imports
      florilege.read
      florilege.sites
      florilege.data
      florilege.text florilege.image
      florilege.files
      florilege.model
      florilege.problem florilege.parallel
      """;

  /**
   * Which packages may use the packages of a library, the longest name deciding; none may use
   * another library.
   */
  private static final Map<String, List<String>> DOORS =
      Map.ofEntries(
          Map.entry("picocli", List.of("florilege.cli")),
          Map.entry("com.sun.net.httpserver", List.of("florilege.cli.preview")),
          Map.entry(
              "com.fasterxml.jackson",
              List.of("florilege.cli", "florilege.catalog", "florilege.data")),
          Map.entry("com.adobe.epubcheck", List.of("florilege.check")),
          Map.entry("org.w3c.epubcheck", List.of("florilege.check")),
          Map.entry("org.verapdf", List.of("florilege.check")),
          Map.entry("nl.siegmann.epublib", List.of("florilege.epub")),
          Map.entry("com.ibm.icu", List.of("florilege.pdf", "florilege.bind.names")),
          Map.entry("com.openhtmltopdf", List.of("florilege.pdf")),
          Map.entry("org.apache.batik", List.of("florilege.pdf")),
          Map.entry("org.apache.pdfbox", List.of("florilege.pdf")),
          Map.entry("uk.org.okapibarcode", List.of("florilege.pdf.barcode")),
          Map.entry("org.apache.pdfbox.io", List.of("florilege.pdf", "florilege.style")),
          Map.entry("org.apache.xmpbox", List.of("florilege.pdf")),
          Map.entry("org.apache.fontbox", List.of("florilege.pdf", "florilege.style")),
          Map.entry("org.snakeyaml", List.of("florilege.data")),
          Map.entry("org.tomlj", List.of("florilege.data")),
          Map.entry("com.vladsch.flexmark", List.of("florilege.text.markdown")),
          Map.entry("org.fife", List.of("florilege.text")),
          Map.entry("io.mola.galimatias", List.of("florilege.text.html.policy")),
          Map.entry(
              "org.jsoup",
              List.of(
                  "florilege.text",
                  "florilege.catalog",
                  "florilege.image",
                  "florilege.imports.html",
                  "florilege.imports.source")),
          Map.entry("com.twelvemonkeys", List.of("florilege.image")));

  private static final Map<String, Optional<String>> LIBRARIES = new ConcurrentHashMap<>();

  @ArchTest static final ArchRule eachPackageLooksOnlyDown = floors();

  @ArchTest
  static final ArchRule noPackagesDependOnEachOther =
      slices().matching("(**)").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule librariesAreListed =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              Stream.concat(
                      Stream.of(
                          "florilege..", "java..", "javax..", "org.w3c.dom..", "org.xml.sax.."),
                      DOORS.keySet().stream().map(library -> library + ".."))
                  .toArray(String[]::new));

  /** Each dependency is looked at once, for all doors. */
  @ArchTest
  static final ArchRule oneLibraryOneDoor =
      classes()
          .should(
              new ArchCondition<JavaClass>("enter libraries by their doors") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    boolean allowed =
                        library(dependency.getTargetClass().getPackageName())
                            .map(DOORS::get)
                            .map(doors -> isBelow(type.getPackageName(), doors))
                            .orElse(true);
                    events.add(
                        new SimpleConditionEvent(type, allowed, dependency.getDescription()));
                  }
                }
              });

  @ArchTest
  static final ArchRule flexmarkStaysBehindMarkdown =
      noClasses()
          .that()
          .arePublic()
          .and()
          .doNotHaveFullyQualifiedName("florilege.text.markdown.Markdown")
          .and()
          .resideOutsideOfPackages(
              "florilege.text.markdown.syntax..", "florilege.text.markdown.render")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.vladsch.flexmark..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule syntaxIsForMarkdownAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("florilege.text.markdown..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("florilege.text.markdown.syntax..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheCommandLinePrintsAndExits =
      belowTheCommandLine(
          "print or exit",
          """
          java.lang.System out err exit setOut setErr
          java.lang.Runtime exit halt
          java.lang.Throwable printStackTrace
          """);

  @ArchTest
  static final ArchRule whatIsPrintedGoesThroughTheSafeStream =
      noClasses()
          .that()
          .haveNameNotMatching(
              "florilege\\.cli\\.(console\\.(Console|SafeStream)|ProcessSetup|Main)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.PrintStream");

  @ArchTest
  static final ArchRule onlyTheCommandLineReadsTheClock =
      belowTheCommandLine(
          "read the clock or roll dice",
          """
          java.lang.System currentTimeMillis
          java.time.Clock systemUTC systemDefaultZone system
          java.time.Instant now
          java.time.LocalDate now
          java.time.LocalDateTime now
          java.time.LocalTime now
          java.time.OffsetDateTime now
          java.time.Year now
          java.time.YearMonth now
          java.time.ZonedDateTime now
          java.util.Calendar getInstance
          java.util.Date <init>
          java.util.GregorianCalendar <init>
          java.util.UUID randomUUID
          java.util.Random <init>
          java.security.SecureRandom <init>
          java.util.concurrent.ThreadLocalRandom current
          java.lang.Math random
          """);

  @ArchTest
  static final ArchRule onlyTheCommandLineReadsTheEnvironment =
      belowTheCommandLine(
          "depend on the machine",
          """
          java.lang.System getenv getProperty getProperties lineSeparator
          java.nio.charset.Charset defaultCharset
          java.time.ZoneId systemDefault
          java.util.Locale getDefault
          java.util.TimeZone getDefault
          """);

  @ArchTest
  static final ArchRule caseAndFormatsNameTheirLocale =
      noClasses()
          .should()
          .accessTargetWhere(
              describe(
                  "the default locale is read",
                  access -> {
                    var target = access.getTarget();
                    return target.getOwner().isEquivalentTo(String.class)
                        && switch (target.getName()) {
                          case "toLowerCase", "toUpperCase", "format" ->
                              !target.getFullName().contains("(java.util.Locale");
                          case "formatted" -> true;
                          default -> false;
                        };
                  }));

  @ArchTest
  static final ArchRule nothingIsFetched =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.net.http..")
          .orShould()
          .accessTargetWhere(
              oneOf(
                  """
                  java.net.URL openConnection openStream getContent
                  java.net.Socket <init>
                  """))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyThePreviewOpensASocket =
      noClasses()
          .that()
          .resideOutsideOfPackage("florilege.cli.preview")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.net\\.(Server|Datagram|Inet)?Socket.*|java\\.nio\\.channels\\..*Socket.*");

  private static ArchRule floors() {
    var house = layeredArchitecture().consideringAllDependencies().withOptionalLayers(true);
    List<List<String>> floors = FLOORS.lines().map(line -> List.of(line.split(" "))).toList();
    for (List<String> floor : floors) {
      for (String room : floor) {
        house = house.layer(room).definedBy(room.equals("florilege") ? room : room + "..");
      }
    }
    List<String> above = new ArrayList<>();
    for (List<String> floor : floors) {
      for (String room : floor) {
        house =
            above.isEmpty()
                ? house.whereLayer(room).mayNotBeAccessedByAnyLayer()
                : house.whereLayer(room).mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
      }
      above.addAll(floor);
    }
    return house.ensureAllClassesAreContainedInArchitecture();
  }

  private static boolean isBelow(String packageName, List<String> doors) {
    return doors.stream().anyMatch(door -> (packageName + ".").startsWith(door + "."));
  }

  /** The one of the listed libraries that a package belongs to, the longest name deciding. */
  private static Optional<String> library(String packageName) {
    return LIBRARIES.computeIfAbsent(
        packageName,
        name ->
            DOORS.keySet().stream()
                .filter(library -> (name + ".").startsWith(library + "."))
                .max(Comparator.comparingInt(String::length)));
  }

  private static ArchRule belowTheCommandLine(String what, String members) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("florilege.cli..")
        .should()
        .accessTargetWhere(oneOf(members))
        .as("only the command line may " + what)
        .allowEmptyShould(true);
  }

  /** Each line names a class and those of its members that are meant. */
  private static DescribedPredicate<JavaAccess<?>> oneOf(String members) {
    Map<String, Set<String>> meant = new TreeMap<>();
    for (String line : members.lines().toList()) {
      List<String> words = List.of(line.split(" "));
      meant.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
    }
    return describe(
        "it is one of those named",
        access ->
            meant.entrySet().stream()
                .filter(entry -> entry.getValue().contains(access.getName()))
                .anyMatch(entry -> access.getTargetOwner().isAssignableTo(entry.getKey())));
  }
}
