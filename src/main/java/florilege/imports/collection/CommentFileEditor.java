package florilege.imports.collection;

import florilege.files.TextFile;
import florilege.problem.Source;
import florilege.read.comments.forms.CommentBlock;
import florilege.read.comments.forms.ParsedComment;
import florilege.read.comments.forms.UnreadFields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Edits the text of a file of comments, block by block, so that new ones can be put into it and the
 * others stay as somebody may have edited them.
 */
final class CommentFileEditor {

  /** By id; those without one by numbers that no id is. */
  private final Map<String, String> blocks = new LinkedHashMap<>();

  /** Reads what there is; empty text is an empty file. */
  static CommentFileEditor of(String text) {
    CommentFileEditor file = new CommentFileEditor();
    TextFile written = new TextFile(new Source(Path.of(""), text), List.of());
    List<ParsedComment> postings = CommentBlock.read(written, new UnreadFields());
    List<String> parts = CommentBlock.parts(written);
    for (int i = 0; i < parts.size(); i++) {
      String given = postings.get(i).id().value();
      String id = given.isEmpty() || file.blocks.containsKey(given) ? "\n" + i : given;
      file.blocks.put(id, parts.get(i).strip() + "\n");
    }
    return file;
  }

  /** The block of a comment; empty if it is not there. */
  String block(String id) {
    return blocks.getOrDefault(id, "");
  }

  void put(String id, String block) {
    blocks.put(id, block);
  }

  void remove(String id) {
    blocks.remove(id);
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  @Override
  public String toString() {
    return String.join("\n", new ArrayList<>(blocks.values()));
  }
}
