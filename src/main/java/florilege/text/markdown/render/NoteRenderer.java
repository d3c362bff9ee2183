package florilege.text.markdown.render;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.util.ast.Node;
import florilege.problem.Rule;
import florilege.text.AlternativeAnchors;
import florilege.text.markdown.syntax.scanners.Escapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes notes: a number at each call, and after everything else the notes in the order in which
 * they are first called, each with a way back to every call. A note that nothing calls comes last.
 */
public final class NoteRenderer {

  /** U+21A9, with U+FE0E so that it is not shown as an emoji. */
  private static final String BACK = "\u21A9\uFE0E";

  /**
   * A note that has its number.
   *
   * @param number from 1
   * @param calls in the order in which a reader comes upon them
   */
  private record Note(FootnoteBlock block, int number, List<Footnote> calls) {

    String call(int index) {
      return "fnref-" + number + (index > 0 ? "-" + (index + 1) : "");
    }
  }

  private final MarkdownRenderer markup;
  private final HtmlOutput html;

  /** In the order of their numbers. */
  private final Map<FootnoteBlock, Note> notes = new LinkedHashMap<>();

  private final Map<Footnote, String> ids = new HashMap<>();

  NoteRenderer(MarkdownRenderer markup) {
    this.markup = markup;
    this.html = markup.html;
  }

  void register() {
    number();
    markup.nothing(FootnoteBlock.class);
    markup.leaf(Footnote.class, this::call);
  }

  /**
   * Numbers the notes: those called in the text, those called in these, and so on, then those that
   * nothing calls.
   */
  private void number() {
    Map<Node, List<Footnote>> calls = new HashMap<>();
    for (Node node : markup.document.getDescendants()) {
      if (node instanceof Footnote call) {
        Node within = call.getAncestorOfType(FootnoteBlock.class);
        calls
            .computeIfAbsent(within == null ? markup.document : within, n -> new ArrayList<>())
            .add(call);
      }
    }
    List<Node> read = new ArrayList<>(List.of(markup.document));
    for (int i = 0; i < read.size(); i++) {
      for (Footnote call : calls.getOrDefault(read.get(i), List.of())) {
        note(call).ifPresent(block -> called(block, call, read));
      }
    }
    for (FootnoteBlock block : FootnoteExtension.FOOTNOTES.get(markup.document).values()) {
      if (!notes.containsKey(block)) {
        markup.remark(
            Rule.UNUSED_FOOTNOTE, block, "nothing calls the note [^" + block.getText() + "]");
        notes.put(block, new Note(block, notes.size() + 1, new ArrayList<>()));
      }
    }
  }

  private void called(FootnoteBlock block, Footnote call, List<Node> read) {
    if (!notes.containsKey(block)) {
      notes.put(block, new Note(block, notes.size() + 1, new ArrayList<>()));
      read.add(block);
    }
    Note note = notes.get(block);
    ids.put(call, note.call(note.calls().size()));
    note.calls().add(call);
  }

  private Optional<FootnoteBlock> note(Footnote call) {
    return Optional.ofNullable(
        FootnoteExtension.FOOTNOTES.get(markup.document).get(call.getReference().toString()));
  }

  private void call(Footnote call) {
    Optional<FootnoteBlock> block = note(call).filter(b -> ids.containsKey(call));
    if (block.isEmpty()) {
      html.words(Escapes.plain(call.getChars()));
      return;
    }
    String number = Integer.toString(notes.get(block.get()).number());
    html.open("sup")
        .open(
            "a",
            "class",
            "noteref",
            "role",
            "doc-noteref",
            "epub:type",
            "noteref",
            "id",
            ids.get(call),
            AlternativeAnchors.ATTRIBUTE,
            name("fnref:", block.get()),
            "href",
            "#fn-" + number)
        .words(number)
        .close("a")
        .close("sup");
  }

  /** What kramdown and Python-Markdown call a note or its first call. */
  private static String name(String kind, FootnoteBlock block) {
    String name = block.getText().toString();
    return name.matches("\\S{1,100}") ? kind + name : "";
  }

  /** Writes the notes. */
  void write() {
    if (!notes.isEmpty()) {
      html.open("section", "class", "footnotes", "role", "doc-endnotes", "epub:type", "footnotes")
          .open("ol");
      notes.values().forEach(this::note);
      html.close("ol").close("section");
    }
  }

  private void note(Note note) {
    html.at(note.block().getStartOffset())
        .open(
            "li",
            "id",
            "fn-" + note.number(),
            AlternativeAnchors.ATTRIBUTE,
            name("fn:", note.block()));
    markup.children(note.block());
    if (!note.calls().isEmpty()) {
      html.reopen("p");
      for (int call = 0; call < note.calls().size(); call++) {
        html.words(" ")
            .open("a", "class", "backref", "role", "doc-backlink", "href", "#" + note.call(call))
            .words(BACK)
            .close("a");
      }
      html.close("p");
    }
    html.close("li");
  }
}
