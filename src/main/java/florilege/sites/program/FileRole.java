package florilege.sites.program;

/** Says what a Markdown file is in a site. */
public enum FileRole {
  /** A piece of writing that belongs in the book. */
  ARTICLE,
  /** One that is not meant to be read yet. */
  DRAFT,
  /** A page beside the articles, such as that about the author: in the book by choice only. */
  PAGE,
  /** An article in another language than the book's, beside the one in that. */
  TRANSLATION,
  /** Something else: a template, a list, the readme of the folder. */
  OTHER
}
