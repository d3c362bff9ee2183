package florilege.imports.collection;

import florilege.files.SlashPath;
import florilege.imports.records.DatabaseTimestamp;
import florilege.imports.records.ImportedArticle;
import florilege.imports.records.ImportedText;
import florilege.imports.records.SafeFileName;

/**
 * Writes an article as its file holds it.
 *
 * @param article as the export has it
 * @param pictures takes its pictures
 * @param links knows the other articles' addresses
 */
record ArticleFileText(ImportedArticle article, PictureCollector pictures, SiteLinks links) {

  /** The name of its file without extension, with its date where it has one. */
  String stem() {
    String day =
        article.date().filter(date -> !article.page()).map(date -> date.day() + "-").orElse("");
    return day + slug();
  }

  private String slug() {
    String slug = SafeFileName.of(article.slug());
    String title = slug.isEmpty() ? SafeFileName.of(article.title()) : slug;
    return title.isEmpty() ? "untitled-" + SafeFileName.of(article.id()) : title;
  }

  /**
   * The whole file.
   *
   * @param path where it goes
   */
  String file(String path) {
    TextConverter converter = TextConverter.article(pictures, links);
    String body = converter.markdown(article.body());
    StringBuilder notes = new StringBuilder();
    int number = 1;
    for (String note : article.notes()) {
      ImportedText text = new ImportedText(note, article.body().markup());
      String words = converter.markdown(text).replace("\n", "\n    ");
      notes.append("\n[^").append(number++).append("]: ").append(words).append('\n');
    }
    return "---\n" + header(path) + "---\n\n" + body + "\n" + notes;
  }

  private FrontMatterWriter header(String path) {
    String name = SlashPath.fileName(path).replaceFirst("\\.md$", "");
    String undated = name.replaceFirst("^\\d{4}-\\d{2}-\\d{2}-", "");
    String title = article.title();
    FrontMatterWriter header =
        new FrontMatterWriter()
            .with("title", title.isEmpty() ? SafeFileName.decoded(slug()) : title);
    if (article.authors().size() == 1) {
      header.with("author", article.authors().get(0));
    } else {
      header.with("author", article.authors());
    }
    return header
        .plain("date", article.date().map(DatabaseTimestamp::iso).orElse(""))
        .with("slug", undated.equals(slug()) ? "" : name)
        .with("source", article.address())
        .with("categories", article.categories())
        .with("tags", article.tags())
        .with("summary", article.summary())
        .with("lead", article.lead().isEmpty() ? "" : pictures.path(article.lead()))
        .plain("draft", article.draft() ? "true" : "");
  }
}
