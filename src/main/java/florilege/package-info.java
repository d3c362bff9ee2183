/**
 * Florilege makes books of articles and the discussion under them. {@link florilege.Publisher}
 * shows the whole process. The packages are listed here from top to bottom: each uses only those
 * below it, and a test holds it to that.
 *
 * <dl>
 *   <dt>{@link florilege.cli}
 *   <dd>the command line: the only package that prints, exits, and reads the clock or the
 *       environment
 *   <dt>{@link florilege.Publisher}, {@link florilege.BuildRequest}, {@link florilege.BuildResult}
 *   <dd>the whole process, and the library's entry point
 *   <dt>{@link florilege.check}
 *   <dd>checks finished books
 *   <dt>{@link florilege.epub}, {@link florilege.pdf}, {@link florilege.xhtml}, {@link
 *       florilege.catalog}, {@link florilege.output}
 *   <dd>a book becomes files, files a catalogue; none of the five knows another
 *   <dt>{@link florilege.style}
 *   <dd>style sheets, the page, fonts
 *   <dt>{@link florilege.bind}
 *   <dd>the only crossing from the source world to the book world
 *   <dt>{@link florilege.periodical}
 *   <dd>which articles and comments are an issue
 *   <dt>{@link florilege.book}
 *   <dd>the book world: chapters of clean XHTML
 *   <dt>{@link florilege.imports}
 *   <dd>exports of other programs become folders
 *   <dt>{@link florilege.read}
 *   <dd>folders become articles and comments
 *   <dt>{@link florilege.sites}
 *   <dd>programs that make web sites, a package each: layout of their folders, template languages
 *   <dt>{@link florilege.data}
 *   <dd>YAML, TOML and JSON, with the places of their values
 *   <dt>{@link florilege.text}, {@link florilege.image}
 *   <dd>Markdown, typography, sanitising; pictures
 *   <dt>{@link florilege.files}
 *   <dd>opens files, as the only package that does, for reading and for writing
 *   <dt>{@link florilege.model}
 *   <dd>the source world: what people wrote
 *   <dt>{@link florilege.parallel}
 *   <dd>pieces of work on several threads
 *   <dt>{@link florilege.problem}
 *   <dd>what is wrong, where, and what to do about it
 * </dl>
 *
 * <h2>Glossary</h2>
 *
 * All other names are those of EPUB, CSS, Markdown, PDF and typography.
 *
 * <dl>
 *   <dt>collection
 *   <dd>a folder of articles and what readers said about them: what a book is made of
 *   <dt>discussion, thread
 *   <dd>all comments on an article; a comment with all that answers it
 *   <dt>source world, book world
 *   <dd>what people wrote, each piece with its file and line; ordered chapters of clean XHTML
 *   <dt>bind
 *   <dd>to make the book of a collection
 *   <dt>place
 *   <dd>where in a source something stands: file, line, column
 *   <dt>rule, problem
 *   <dd>a fault that can be found, with its severity and hint; one that was found, with its place
 *   <dt>run
 *   <dd>chapters that share pages of the PDF, laid out together and apart from all others
 *   <dt>reader
 *   <dd>a person who left a comment, as against the author and the editor, who are trusted
 *   <dt>site program
 *   <dd>what makes a web site of a folder: Jekyll, Hugo and their like
 *   <dt>plain setting
 *   <dd>the last resort in print: all words of a run, line by line, without the layout engine
 * </dl>
 *
 * <h2>The library</h2>
 *
 * A program that makes books uses {@link florilege.Publisher}, {@link florilege.BuildRequest},
 * {@link florilege.BuildResult}, {@link florilege.BuildStep}, {@link florilege.Format}, {@link
 * florilege.CatalogPublisher}, {@link florilege.check.FileCheck} and its findings, and the package
 * {@link florilege.problem}. All other types are internal, public or not: they change from one
 * version to the next. {@code src/test/java/example/MakeBooks.java} is such a program.
 *
 * <p>Problems are data: every stage adds to {@link florilege.problem.Problems} and goes on with its
 * best effort, so that one run shows everything. Broken machinery is an exception.
 */
package florilege;
