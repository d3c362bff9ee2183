package florilege.cli;

import florilege.Edition;
import florilege.Order;
import florilege.Step;
import java.io.IOException;
import java.util.function.Consumer;

/** What makes an edition of an order: the publisher, or what stands for it in a test. */
@FunctionalInterface
interface Press {
  Edition print(Order order, Consumer<Step> progress) throws IOException;
}
