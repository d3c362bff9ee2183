package florilege.sites.liquid;

import florilege.sites.templates.TemplateRewriter;
import florilege.sites.templates.TemplateToken;
import florilege.sites.templates.TemplateVariables;
import florilege.text.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes what a {@code for} of a template says of each item of a list. */
final class LiquidLoop {

  /** Neither {@code limit} nor {@code reversed}: these are rare in what stands in a text. */
  private static final Pattern OF_ALL =
      Pattern.compile("([A-Za-z_][\\w-]{0,100})\\s+in\\s+([\\w.-]+)");

  private LiquidLoop() {}

  /**
   * What the stretch between two tags says, for each item; nothing where the list is not known, or
   * what is said of an item.
   */
  static Optional<List<MappedText>> turns(
      TemplateRewriter rewriter, TemplateToken tag, TemplateToken end, TemplateVariables names) {
    Matcher written = OF_ALL.matcher(tag.rest());
    Optional<List<String>> items =
        written.matches() ? names.items(written.group(2)) : Optional.empty();
    if (items.isEmpty()) {
      return Optional.empty();
    }
    List<MappedText> turns = new ArrayList<>();
    int last = items.get().size() - 1;
    for (int i = 0; i <= last; i++) {
      names.set(written.group(1), items.get().get(i));
      names.set("forloop.index", String.valueOf(i + 1));
      names.set("forloop.index0", String.valueOf(i));
      names.set("forloop.first", String.valueOf(i == 0));
      names.set("forloop.last", String.valueOf(i == last));
      names.set("forloop.length", String.valueOf(last + 1));
      Optional<MappedText> turn =
          rewriter.part(tag.end(), end.start()).flatMap(part -> IncludeTemplate.read(part, names));
      if (turn.isEmpty()) {
        return Optional.empty();
      }
      turns.add(turn.get());
    }
    return Optional.of(turns);
  }
}
