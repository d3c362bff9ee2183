package florilege.cli;

import florilege.BuildRequest;
import florilege.BuildResult;
import florilege.BuildStep;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Publishes what a request asks for: the publisher, or what stands for it in a test. */
@FunctionalInterface
interface PublishFunction {
  List<BuildResult> print(BuildRequest request, Consumer<BuildStep> progress) throws IOException;
}
