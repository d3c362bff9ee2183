package florilege.imports.ghost;

import florilege.data.DataNode;
import florilege.data.fields.PersonParser;
import florilege.imports.records.DatabaseTimestamp;
import florilege.imports.records.ImportedArticle;
import florilege.imports.records.ImportedComments;
import florilege.imports.records.ImportedText;
import java.util.List;
import java.util.Optional;

/**
 * Represents a post or page of a Ghost blog.
 *
 * @param post its row
 * @param tables of the same export
 */
record GhostPost(DataNode post, GhostTables tables) {

  boolean isPage() {
    return post.at("type").text().equals("page") || post.at("page").isTrue();
  }

  ImportedArticle article() {
    String status = post.at("status").text();
    boolean seen = status.isEmpty() || status.equals("published") || status.equals("sent");
    List<String> authors =
        tables.authorsOf(post).stream().map(name -> PersonParser.named(name, "").name()).toList();
    return new ImportedArticle(
        post.first("id", "uuid", "slug").text(),
        isPage(),
        post.at("slug").text(),
        post.at("title").text(),
        authors,
        date(),
        address(),
        List.of(),
        tables.tagsOf(post.at("id").text()),
        post.first("custom_excerpt", "meta_description").text(),
        here(post.first("feature_image", "image").text()),
        !seen,
        body(),
        List.of(),
        ImportedComments.NONE);
  }

  private Optional<DatabaseTimestamp> date() {
    return DatabaseTimestamp.written(post.first("published_at", "created_at").text());
  }

  /** The export has the address of a post only where it is another site's. */
  private String address() {
    String canonical = post.at("canonical_url").text();
    String home = tables.site().address().replaceFirst("/+$", "");
    String own = home.isEmpty() ? "" : home + "/" + post.at("slug").text() + "/";
    return canonical.matches("https?://\\S+") ? canonical : own;
  }

  private ImportedText body() {
    String html = post.at("html").text();
    if (!html.isBlank()) {
      return ImportedText.html(here(html));
    } else if (!post.at("lexical").text().isBlank()) {
      return ImportedText.html(here(Lexical.html(post.at("lexical").text())));
    } else if (!post.at("mobiledoc").text().isBlank()) {
      return ImportedText.html(here(Mobiledoc.html(post.at("mobiledoc").text())));
    }
    String markdown = post.at("markdown").text();
    return markdown.isBlank()
        ? ImportedText.html(post.at("plaintext").text())
        : new ImportedText(markdown, ImportedText.Markup.MARKDOWN);
  }

  /** Ghost writes a word for the address of the site. */
  private String here(String text) {
    return text.replace("__GHOST_URL__", tables.site().address().replaceFirst("/+$", ""));
  }
}
