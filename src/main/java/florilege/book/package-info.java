/**
 * Holds the book before it is written in any format (the book world): ordered chapters of clean
 * XHTML. {@link florilege.bind.Binder} is the only crossing from the source world.
 *
 * <h2>The markup of a chapter</h2>
 *
 * The document element of {@link florilege.book.Chapter#xhtml()} is a {@code section}, or an {@code
 * article} for an article, with {@code id} (the chapter's), {@code class} (the kind: {@code cover
 * title-page imprint contents part article discussions contributors}), {@code lang} and {@code
 * xml:lang}, {@code epub:type}, {@code role} and {@code aria-labelledby}. Ids are unique in the
 * book. A link within the book is {@code href="#id"}, whatever chapter the id is in; a picture is
 * {@code src="images/…"}, a {@link florilege.image.BookImage#path()}. Each chapter has one {@code
 * h1}; no heading level is skipped; comments have no headings.
 *
 * <pre>{@code
 * section.cover           h1.title  p.subtitle  p.creators  p.publisher          (or a figure.cover with an img)
 * section.title-page      h1.title  p.subtitle  p.creators  p.editors  p.publisher  p.date
 * section.imprint         h1  p.rights  p.description  dl.sources  p.colophon  …
 * section.contents        h1  nav > ol > li > a[href=#id] + ol …
 * section.part            h1.title
 * section.article         .new-page, .recto, .run-on (where it begins in print, if the editor says so)
 *                         header > h1.title p.subtitle p.byline(span.author…) p.dateline(time) p.summary figure.lead
 *                         div.body > (p, h2…h6, ul, ol, dl, blockquote, pre.code > code, figure, table, …)
 *                         section.footnotes > ol > li#id > p … a.backref ;  the call: a.noteref[role=doc-noteref]
 *                         footer.provenance > p.source p.licence p.tags
 *                         section.discussion > h2.title p.summary article.comment…
 * article.comment         .depth-1 … .depth-N, .by-author (the article's author)
 *                         header > p.attribution(bdi.commenter, span.badge, a.permalink > time, span.in-reply-to > a)
 *                         div.text > …   then nested article.comment
 * section.discussions     h1  section.discussion…  (when the discussions are gathered at the end)
 * section.contributors    h1  ul > li > span.contributor, span.where > a …
 * p.placeholder           what could not be shown, and why
 * }</pre>
 *
 * Inside text: {@code span.code-keyword span.code-string span.code-comment …} in highlighted code,
 * {@code abbr[title]}, {@code input} never (task lists are {@code li.task} / {@code li.task.done}
 * with the sign as text), {@code figure > img + figcaption}, {@code figure.listing > p.file-name +
 * pre + figcaption > span.number}, {@code table > thead, tbody}.
 *
 * <p>{@code dir} stands where the direction of writing changes, and besides, in text from the
 * right, on all that has sides: lists, tables, boxes, comments. The book's own words in such a
 * text, and titles in the other direction, are a {@code bdi}.
 */
package florilege.book;
