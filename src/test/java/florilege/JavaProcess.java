package florilege;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own, for memory or the kernel's eyes, that runs as the program does. */
public final class JavaProcess {

  private JavaProcess() {}

  /** The command that runs a class of these tests or of the program in 768 MB. */
  public static List<String> command(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("@src/main/dist/lib/florilege.options", "-Xmx768m"));
    command.add(Thorough.option());
    command.add("-cp");
    command.addAll(List.of(System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
