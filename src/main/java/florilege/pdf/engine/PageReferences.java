package florilege.pdf.engine;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.extend.ContentFunction;
import com.openhtmltopdf.css.parser.FSFunction;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.layout.CounterFunction;
import com.openhtmltopdf.layout.FunctionData;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.RenderingContext;
import florilege.pdf.pagination.LaidOutPages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Resolves the numbers of pages that the text of a run gives (CSS Generated Content for Paged
 * Media, {@code target-counter()}). The layout engine knows those of the run alone; here all are
 * looked up when the run is painted.
 */
final class PageReferences {

  private static final String TARGET_COUNTER = "target-counter";

  private final List<InlineText> texts;

  private PageReferences(List<InlineText> texts) {
    this.texts = texts;
  }

  static PageReferences in(LaidOutPages layout) {
    return new PageReferences(
        layout.pieces(text -> text.isDynamicFunction() && isReference(text.getFunctionData())));
  }

  private static boolean isReference(FunctionData data) {
    return data.getFunction().getName().equals(TARGET_COUNTER);
  }

  /** The ids of the elements whose pages are named. */
  Set<String> targets() {
    return texts.stream().flatMap(text -> target(text).stream()).collect(Collectors.toSet());
  }

  /**
   * Has the numbers looked up when they are painted.
   *
   * @param numbers of the pages on which elements begin, by their ids, from 1 in their sequence
   */
  void resolve(Map<String, Integer> numbers) {
    ContentFunction lookup = new Lookup(numbers);
    for (InlineText text : texts) {
      text.setFunctionData(new FunctionData(lookup, text.getFunctionData().getFunction()));
    }
  }

  /** The id to which the nearest link around a text leads. */
  private static Optional<String> target(InlineText text) {
    for (Box box = text.getParent(); box != null; box = box.getParent()) {
      Element element = box.getElement();
      if (element != null) {
        String href = element.getAttribute("href");
        return href.startsWith("#") ? Optional.of(href.substring(1)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private record Lookup(Map<String, Integer> numbers) implements ContentFunction {

    @Override
    public String calculate(RenderingContext context, FSFunction function, InlineText text) {
      return target(text)
          .map(numbers::get)
          .map(number -> CounterFunction.createCounterText(style(function), number))
          .orElse("");
    }

    /** The third parameter, such as {@code lower-roman}. */
    private static IdentValue style(FSFunction function) {
      List<PropertyValue> parameters = function.getParameters();
      IdentValue named =
          parameters.size() > 2 ? IdentValue.valueOf(parameters.get(2).getStringValue()) : null;
      return named == null ? IdentValue.DECIMAL : named;
    }

    @Override
    public boolean isStatic() {
      return false;
    }

    @Override
    public String calculate(LayoutContext context, FSFunction function) {
      return null;
    }

    @Override
    public String getLayoutReplacementText() {
      return "999";
    }

    @Override
    public boolean canHandle(LayoutContext context, FSFunction function) {
      return function.getName().equals(TARGET_COUNTER);
    }
  }
}
