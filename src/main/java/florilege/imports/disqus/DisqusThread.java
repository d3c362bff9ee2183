package florilege.imports.disqus;

import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.records.ImportedComments;
import florilege.imports.records.ImportedDiscussion;
import florilege.imports.records.SafeFileName;
import florilege.imports.source.XmlRecord;
import java.util.List;

/**
 * Represents a discussion in an export.
 *
 * @param id of Disqus
 * @param names what it says of the page it is about, the most precise first
 * @param deleted whether it was deleted as a whole
 */
record DisqusThread(String id, List<String> names, boolean deleted) {

  static DisqusThread of(XmlRecord entry) {
    return new DisqusThread(
        entry.attribute("dsq:id"),
        List.of(entry.text("link"), entry.text("id"), HtmlToMarkdown.plain(entry.text("title"))),
        entry.text("isDeleted").equals("true"));
  }

  /** Where it was on the web, or another name of it. */
  private String shown() {
    return names.stream().filter(name -> !name.isEmpty()).findFirst().orElse(id);
  }

  /** The discussion with its comments. */
  ImportedDiscussion discussion(ImportedComments comments) {
    return new ImportedDiscussion(id, names.subList(0, 2), slug(), comments);
  }

  /** A name for its file. */
  private String slug() {
    String path = shown().replaceFirst("^(?i)https?://[^/]*", "").replaceFirst("[?#].*$", "");
    String last =
        SafeFileName.of(
            path.replaceFirst("(?:/index)?(?:\\.html?)?/*$", "").replaceFirst("^.*/", ""));
    String title = last.isEmpty() ? SafeFileName.of(names.get(2)) : last;
    return title.isEmpty() ? "thread-" + SafeFileName.of(id) : title;
  }
}
