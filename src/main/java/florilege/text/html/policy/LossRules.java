package florilege.text.html.policy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells what a book loses with an element or attribute that may not stand in it. Most of them never
 * meant anything on paper, and need no mention; worth one is what shows something, leads somewhere
 * or could run.
 */
public final class LossRules {

  /** Elements of form or behaviour alone, and parts of drawings: their words stay. */
  private static final Set<String> FORMS =
      Set.of(
          ("html head body #root picture colgroup col source track param meta link base basefont"
                  + " font big nobr blink marquee form fieldset legend label button input select"
                  + " optgroup option datalist output header footer nav aside hgroup search menu"
                  + " dialog slot data map area noscript noembed noframes template"
                  + " listing path g circle ellipse rect line polyline polygon defs use symbol stop"
                  + " lineargradient radialgradient clippath mask pattern marker filter text tspan"
                  + " textpath desc foreignobject animate")
              .split(" "));

  /** Elements that show what their words do not, or that HTML has not and an author may have. */
  private static final Set<String> SHOWING = Set.of("canvas", "progress", "meter", "applet");

  private static final Set<String> LEADING =
      Set.of("href", "src", "xlink:href", "action", "formaction", "srcdoc");

  private static final Pattern RUNNING =
      Pattern.compile("(?i)(?:java|vb|live)script|url\\(|expression\\(|-moz-binding|behaviou?r");

  private LossRules() {}

  /**
   * Whether nothing is lost when an element goes and what it holds stays. An element that HTML does
   * not know is the author's own if it is ended, and else something that only looks like one.
   */
  public static boolean isNone(Element element) {
    String name = element.normalName();
    boolean own = !element.tag().isKnownTag() || name.contains("-");
    return FORMS.contains(name) || own && isEnded(element) && !SHOWING.contains(name);
  }

  /** Whether its end was written, rather than concluded by the parser. */
  public static boolean isEnded(Element element) {
    return element.endSourceRange().isTracked() && !element.endSourceRange().isImplicit();
  }

  /** Whether nothing is lost with an attribute. */
  public static boolean isNone(String attribute, String value) {
    String name = attribute.toLowerCase(Locale.ROOT);
    return !name.startsWith("on") && !LEADING.contains(name) && !RUNNING.matcher(value).find();
  }

  /** Whether nothing is lost with a value that an attribute may not have. */
  public static boolean isNoneOf(String attribute, String value) {
    return Set.of("class", "id", "role", "width", "height", "epub:type", "type", "dir")
            .contains(attribute)
        && isNone(attribute, value);
  }
}
