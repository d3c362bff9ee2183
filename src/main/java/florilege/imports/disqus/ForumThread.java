package florilege.imports.disqus;

import florilege.imports.FileName;
import florilege.imports.html.Html;
import florilege.imports.xml.Entry;
import java.util.List;

/**
 * A discussion in an export.
 *
 * @param id of Disqus
 * @param names what it says of the page it is about, the most precise first
 * @param deleted whether it was deleted as a whole
 */
record ForumThread(String id, List<String> names, boolean deleted) {

  static ForumThread of(Entry entry) {
    return new ForumThread(
        entry.attribute("dsq:id"),
        List.of(entry.text("link"), entry.text("id"), Html.plain(entry.text("title"))),
        entry.text("isDeleted").equals("true"));
  }

  /** Where it was on the web, or another name of it. */
  String shown() {
    return names.stream().filter(name -> !name.isEmpty()).findFirst().orElse(id);
  }

  /** A name for its file. */
  String slug() {
    String path = shown().replaceFirst("^(?i)https?://[^/]*", "").replaceFirst("[?#].*$", "");
    String last =
        FileName.of(path.replaceFirst("(?:/index)?(?:\\.html?)?/*$", "").replaceFirst("^.*/", ""));
    String title = last.isEmpty() ? FileName.of(names.get(2)) : last;
    return title.isEmpty() ? "thread-" + FileName.of(id) : title;
  }
}
