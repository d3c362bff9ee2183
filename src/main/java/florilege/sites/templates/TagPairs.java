package florilege.sites.templates;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which tag each ending belongs to: the last of its name that has none yet. */
public final class TagPairs {

  private final int[] partner;

  private TagPairs(int[] partner) {
    this.partner = partner;
  }

  public static TagPairs of(List<TemplateToken> tokens) {
    int[] partner = new int[tokens.size()];
    Arrays.fill(partner, -1);
    Map<String, Deque<Integer>> open = new HashMap<>();
    for (int i = 0; i < partner.length; i++) {
      TemplateToken token = tokens.get(i);
      String ended = ended(token);
      if (!ended.isEmpty()) {
        Deque<Integer> begun = open.getOrDefault(ended, new ArrayDeque<>());
        if (!begun.isEmpty()) {
          partner[i] = begun.pop();
          partner[partner[i]] = i;
        }
      } else if (token.is(TemplateToken.Kind.TAG)) {
        open.computeIfAbsent(token.name(), name -> new ArrayDeque<>()).push(i);
      }
    }
    return new TagPairs(partner);
  }

  /** The name of the tag that one ends; empty if it ends none. */
  public static String ended(TemplateToken token) {
    if (token.is(TemplateToken.Kind.END)) {
      return token.name();
    }
    boolean ends = token.is(TemplateToken.Kind.TAG) && token.name().startsWith("end");
    return ends ? token.name().substring("end".length()) : "";
  }

  public boolean has(int index) {
    return partner[index] >= 0;
  }

  /** The index of the tag that ends the one at an index, or that it ends; -1 if there is none. */
  public int of(int index) {
    return partner[index];
  }
}
