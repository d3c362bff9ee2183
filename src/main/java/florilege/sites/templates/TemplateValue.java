package florilege.sites.templates;

import java.util.List;

/**
 * Holds what a name in a template stands for: words, or a list of them.
 *
 * @param isList whether it is a list
 * @param items of the list; else the words alone
 */
record TemplateValue(boolean isList, List<String> items) {

  /** What stands for nothing, as a name does that nobody has given. */
  static final TemplateValue NOTHING = of("");

  static TemplateValue of(String words) {
    return new TemplateValue(false, List.of(words));
  }

  static TemplateValue list(List<String> items) {
    return new TemplateValue(true, List.copyOf(items));
  }

  /** What is printed of it: the items of a list one behind the other. */
  String text() {
    return String.join("", items);
  }

  /** The item at an index from 0, or from -1 backwards; nothing if there are not so many. */
  TemplateValue item(int index) {
    int from = index < 0 ? items.size() + index : index;
    return isList && from >= 0 && from < items.size() ? of(items.get(from)) : NOTHING;
  }

  /** How many items a list has, else how many characters the words. */
  int size() {
    return isList ? items.size() : text().length();
  }
}
