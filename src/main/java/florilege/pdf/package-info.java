/**
 * Writes a book as a tagged PDF: {@link florilege.pdf.PdfWriter} has it set by {@linkplain florilege.pdf.markup.ChapterRun runs}, chapters that share
 * pages. Each run is made a document ({@link florilege.pdf.markup}), which the layout engine lays out and paints by itself ({@link
 * florilege.pdf.engine}), with its pages {@linkplain florilege.pdf.pagination made up}; so one at which the engine fails costs itself alone,
 * and is {@linkplain florilege.pdf.fallback set plainly}. What leads from one run to another (page numbers in the contents, links, outline,
 * labels, structure) is filled in when they are {@linkplain florilege.pdf.document joined}. A run that names pages of later ones is
 * painted last.
 *
 * <h2>What a print style sheet finds</h2>
 *
 * A document for each run: {@code html > body >} its chapters as {@link florilege.book} describes them, in order; before the first, without
 * anything in it and not displayed, the chapter that stands before it in the book. A style that counts over chapters ({@code
 * counter-increment}), or prints how many pages there are, has the whole book in one document. And besides:
 *
 * <pre>{@code
 * .run-on                            (class) an article that begins below the one before it, not on a page of its own
 * .body-start                        (class) the first part or article: opens a right page, on which number 1 stands
 * div.running-verso, .running-recto  in every chapter but cover, title page and imprint: the book's title, the chapter's; in a
 *                                    discussion that it is one; in a long comment, whose it is; at the end of the chapter, nothing.
 *                                    They are position: running(running-verso) and running(running-recto). A style says
 *                                    @page :left { @top-left { content: element(running-verso, start) } }
 *                                    and so has none where a chapter opens. Font and size are set on the class.
 * aside.footnote                     a note at the foot of its page: float: footnote; a.backref (its number), then the note's content;
 *                                    the area is @page { @footnote { … } }. The call is a.noteref as everywhere. What remains of
 *                                    section.footnotes (notes that nothing calls) stays where it was.
 * span.joint                         what is not to be divided where an element begins or ends at the end of a line
 * span.fitted                        around the picture of a figure that nearly fits on its page: narrower, of a width of its own
 * table.broad, .wide, .very-wide     more than 5, 8, 16 columns, or words that find no room in larger type
 * table.fixed                        columns have the widths that their words need: table-layout: fixed
 * span.picture-apart                 a picture that is higher than some lines, on a line of its own
 * section.cover.long, .longer, .longest  words that would reach into the drawing; the last has no drawing
 * td.brief, th.brief                 so short that it need not be broken
 * .short                             (class) a table, pre, box or comment's text of a few lines
 * span[data-font]                    of Fonts: characters that another family has
 * }</pre>
 *
 * Kinds of page: {@code @page cover}, {@code @page title}, {@code @page front} (imprint and contents, numbered in roman: {@code counter(page,
 * lower-roman)}); all others have no name ({@code counter(page)}). Every margin box names an embedded font. A blank page has neither head
 * nor folio, whatever the style says.
 *
 * <p>In the contents, {@code nav a::after { content: leader(". ") target-counter(attr(href), page) }} is the number of the page; entries
 * that lead to front matter have the class {@code a.roman} and take {@code target-counter(attr(href), page, lower-roman)}.
 *
 * <p>A figure that would leave much of a page empty stands after some of the paragraphs that follow it in the chapter, in this document
 * alone: its tags stand in the order of the chapter, and the pages of a {@link florilege.book.PageMap} begin with what comes next there.
 *
 * <p>The rules that no style can do without are in {@code paper.css}; they come first, so a style may go against them knowingly.
 */
package florilege.pdf;
