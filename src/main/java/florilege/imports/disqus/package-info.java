/**
 * Reads the export of a Disqus forum as discussions of the articles of a collection or a blog:
 * {@link florilege.imports.disqus.DisqusImporter} tells how.
 */
package florilege.imports.disqus;
