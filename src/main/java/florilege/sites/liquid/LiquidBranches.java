package florilege.sites.liquid;

import florilege.sites.templates.TagPairs;
import florilege.sites.templates.TemplateToken;
import florilege.sites.templates.TemplateVariables;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds which branch of an {@code if} or {@code unless} a template takes. */
final class LiquidBranches {

  private static final Set<String> NEXT = Set.of("elsif", "elseif", "else");

  private final List<TemplateToken> tokens;
  private final TagPairs pairs;
  private final TemplateVariables names;

  LiquidBranches(List<TemplateToken> tokens, TagPairs pairs, TemplateVariables names) {
    this.tokens = tokens;
    this.pairs = pairs;
    this.names = names;
  }

  /**
   * A branch.
   *
   * @param opening index of the tag before it; that of the last tag where no branch is taken
   * @param next index of the tag behind it
   */
  record Branch(int opening, int next) {}

  /** The first branch whose condition holds; nothing where that cannot be known. */
  Optional<Branch> taken(int begin) {
    int end = pairs.of(begin);
    for (int branch = begin; branch < end; branch = next(branch, end)) {
      Optional<Boolean> holds = holds(tokens.get(branch));
      if (holds.isEmpty()) {
        return Optional.empty();
      } else if (holds.get()) {
        return Optional.of(new Branch(branch, next(branch, end)));
      }
    }
    return Optional.of(new Branch(end, end));
  }

  /** The index of the next branch of a choice, or of its end. */
  private int next(int branch, int end) {
    for (int i = branch + 1; i < end; i++) {
      TemplateToken token = tokens.get(i);
      if (NEXT.contains(token.name()) && token.is(TemplateToken.Kind.TAG)) {
        return i;
      } else if (pairs.of(i) > i) {
        i = pairs.of(i);
      }
    }
    return end;
  }

  private Optional<Boolean> holds(TemplateToken token) {
    return switch (token.name()) {
      case "else" -> Optional.of(true);
      case "unless" -> LiquidCondition.holds(token.rest(), names::value).map(holds -> !holds);
      default -> LiquidCondition.holds(token.rest(), names::value);
    };
  }
}
