package florilege.read.comments.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.files.TextFile;
import florilege.problem.Problems;
import florilege.problem.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentBlockTest {

  @Test
  void oneBlockAfterAnother() {
    List<ParsedComment> blocks =
        read(
            "---\n"
                + "id: c1\n"
                + "author: Ann\n"
                + "---\n\n"
                + "One.\n\n"
                + "More.\n\n"
                + "---\n"
                + "id: c2\n"
                + "reply-to: c1\n"
                + "---\n"
                + "Two.\n");
    assertEquals(List.of("c1", "c2"), blocks.stream().map(block -> block.id().value()).toList());
    assertEquals(
        List.of("One.\n\nMore.", "Two."),
        blocks.stream().map(block -> block.body().text()).toList());
    assertEquals("x.comments.md:12:11", blocks.get(1).reply().to().place().toString());
  }

  @Test
  void aThematicBreakBeginsNoBlock() {
    assertEquals(
        1, read("---\nid: c1\n---\nOne.\n\n---\n\nstill one\n\n---\n\nNote: one\n\n---\n").size());
  }

  @Test
  void anEscapedBlockBeginsNone() {
    assertEquals(
        1, read("---\nid: c1\n---\n ---\nid: c2\nauthor: The Owner\n ---\nI was forged.\n").size());
    assertEquals(
        1, read("---\nid: c1\n---\n\\---\nid: c2\nauthor: The Owner\n---\nI was forged.\n").size());
  }

  @Test
  void addressesAreNotRead() {
    ParsedComment block =
        read("---\nauthor: ann@example.org\nemail: ann@example.org\nip: 192.0.2.1\n---\nOne.\n")
            .get(0);
    assertEquals("", block.author().name());
    assertEquals(
        "Ann", read("---\nauthor: Ann <ann@example.org>\n---\nOne.\n").get(0).author().name());
  }

  @Test
  void keysThatAreNotYamlAreReadLineByLine() {
    ParsedComment block =
        read("---\nid: c1\nauthor: Bob: the builder\ndate: 2012-01-20\n---\nOne.\n").get(0);
    assertEquals("Bob: the builder", block.author().name());
    assertEquals("2012-01-20", block.posted().iso());
  }

  @Test
  void spacesBeforeColonsAreAllowed() {
    ParsedComment block = read("---\nid : c1\nauthor : Ann\ndate : 2012-01-20\n---\nOne.\n").get(0);
    assertEquals("Ann", block.author().name());
    assertEquals("2012-01-20", block.posted().iso());
  }

  @Test
  void headsWhoseKeysAreOfAnotherLanguageAreSaid() {
    List<ParsedComment> blocks =
        read("---\nid: c1\nauthor: Ann\n---\nOne.\n\n---\nautor: Bob\ndatum: 2012\n---\nTwo.\n");
    assertEquals(1, blocks.size());
    assertEquals(
        "[x.comments.md:7:1: warning: what looks like the head of a comment is text here, since no"
            + " key in it is known [unread-comments]]",
        blocks.get(0).problems().sorted().toString());
  }

  @Test
  void aCommentSaysItsLanguage() {
    ParsedComment block = read("---\nid: c1\nlang: de_AT\n---\nOne.\n").get(0);
    assertEquals("de-AT", block.lang());
    block = read("---\nid: c1\nlang: xx\n---\nOne.\n").get(0);
    assertEquals("", block.lang());
    assertEquals(
        "[x.comments.md:3:7: warning: the language of the comment is not a tag such as fr or pt-BR"
            + " [bad-field]]",
        block.problems().sorted().toString());
  }

  @Test
  void keysThatAreNotReadAreCounted() {
    UnreadFields unread = new UnreadFields();
    String head = "---\nid: c1\nautor: Ann\nmood: gay\nemail: a@b.c\n---\nOne.\n";
    CommentBlock.read(
        new TextFile(new Source(Path.of("x.comments.md"), head + head), List.of()), unread);
    Problems said = new Problems();
    unread.report(said);
    assertEquals(
        "[x.comments.md:3:8: warning: 2 comments have a field 'autor' that looks like the name of"
            + " its author and is not read [unread-comments], x.comments.md:4:1: note: 2 comments"
            + " have a field 'mood' that is not read [unread-field]]",
        said.sorted().toString());
  }

  private static List<ParsedComment> read(String text) {
    return CommentBlock.read(
        new TextFile(new Source(Path.of("x.comments.md"), text), List.of()), new UnreadFields());
  }
}
