package florilege.sites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.files.AccessLog;
import florilege.files.CollectionFolder;
import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;
import florilege.problem.Problems;
import florilege.sites.folder.SiteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which marks the settings of a site turn on and off. */
class MarkdownVariantTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jekyll | _config.yml | 'kramdown: {hard_wrap: true}' | HARD_WRAPS",
        "jekyll | _config.yml | 'plugins: [jemoji]' | EMOJI",
        "jekyll | _config.yml | 'gems: [jemoji]' | EMOJI",
        "jekyll | _config.yml | 'markdown: CommonMarkGhPages' | SINGLE_TILDE_STRIKETHROUGH",
        "hugo | hugo.toml | 'enableEmoji = true' | EMOJI",
        "hugo | config.yaml | 'markup: {goldmark: {renderer: {hardWraps: true}}}' | HARD_WRAPS",
        "hugo | config/_default/markup.toml | '[goldmark.renderer]\nhardWraps = true' | HARD_WRAPS",
        "hugo | hugo.toml | '[markup.goldmark.extensions.extras.mark]\nenable = true' | HIGHLIGHT",
        "hugo | hugo.toml | '[markup.goldmark.parser.attribute]\nblock = true' | ATTRIBUTES",
        "zola | config.toml | '[markdown]\nrender_emoji = true' | EMOJI",
        "mdbook | book.toml | '[preprocessor.emojicodes]\ncommand = \"x\"' | EMOJI",
        "gitbook | book.json | '{\"plugins\": [\"advanced-emoji\"]}' | EMOJI",
        "eleventy | .eleventy.js | 'markdownIt({ html: true, breaks: true })' | HARD_WRAPS",
        "eleventy | package.json | '{\"markdown-it-attrs\": \"1\"}' | ATTRIBUTES",
        "gatsby | package.json | '{\"gatsby-remark-emoji\": \"1\"}' | EMOJI",
        "hexo | package.json | '{\"hexo-renderer-pandoc\": \"1\"}' | SUPERSCRIPT",
        "pelican | pelicanconf.py | 'MARKDOWN = {\"x\": {\"markdown.extensions.nl2br\": {}}}' | HARD_WRAPS",
        "mkdocs | mkdocs.yml | 'markdown_extensions: [nl2br]' | HARD_WRAPS",
        "mkdocs | mkdocs.yml | 'markdown_extensions: {pymdownx.keys: {separator: x}}' | KEYS",
        "mkdocs | mkdocs.yml | 'markdown_extensions: [{pymdownx.tabbed: {slugify: x}}]' | TABS",
        "mkdocs | mkdocs.yml | 'markdown_extensions: [pymdownx.emoji, attr_list]' | ATTRIBUTES",
        "plain | _bookdown.yml | 'book_filename: a' | SUBSCRIPT",
        "plain | package.json | '{\"vitepress\": \"1\"}' | EMOJI"
      })
  void settingTurnsMarkOn(String program, String file, String text, Mark mark) throws IOException {
    assertFalse(dialect(program).reads(mark), "before");
    put(file, text);
    assertTrue(dialect(program).reads(mark), "after");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hexo | _config.yml | 'marked: {breaks: false}' | HARD_WRAPS",
        "hugo | hugo.toml | '[markup.goldmark.extensions]\nstrikethrough = false' | STRIKETHROUGH",
        "hugo | hugo.toml | '[markup.goldmark.parser.attribute]\ntitle = false' | HEADING_ATTRIBUTES",
        "jekyll | _config.yml | 'markdown: redcarpet' | KRAMDOWN_TABLES",
        "plain | package.json | '{\"vuepress\": \"1\"}' | SINGLE_TILDE_STRIKETHROUGH"
      })
  void settingTurnsMarkOff(String program, String file, String text, Mark mark) throws IOException {
    assertTrue(dialect(program).reads(mark), "before");
    put(file, text);
    assertFalse(dialect(program).reads(mark), "after");
  }

  @Test
  void optionOfAnExtensionTurnsOneOfItsSignsOff() throws IOException {
    put("mkdocs.yml", "markdown_extensions:\n  - pymdownx.caret:\n      insert: false\n");
    assertTrue(dialect("mkdocs").reads(Mark.SUPERSCRIPT));
    assertFalse(dialect("mkdocs").reads(Mark.CARET_INSERTION));
  }

  @Test
  void folderWithoutSettingsHasItsProgramsDefault() {
    assertEquals(MarkdownVariant.KRAMDOWN, dialect("jekyll"));
    assertEquals(MarkdownVariant.MARKED.with(Mark.LISTING_TITLES, true), dialect("hexo"));
    assertEquals(MarkdownVariant.PLAIN, dialect("plain"));
  }

  private void put(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private MarkdownVariant dialect(String program) {
    try {
      List<CollectionFolder.Found> files = found();
      SiteFolder site = new SiteFolder(files, new Problems());
      return SitePrograms.layout(site, Optional.of(program)).site().dialect();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<CollectionFolder.Found> found() throws IOException {
    AccessLog log = new AccessLog(folder);
    try (var paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(p -> new CollectionFolder.Found(folder.relativize(p).toString(), p, p, false, log))
          .toList();
    }
  }
}
