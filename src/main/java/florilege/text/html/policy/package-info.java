/**
 * Says what of somebody's HTML may stand in a book: {@link florilege.text.html.policy.AuthorPolicy}
 * and {@link florilege.text.html.policy.ReaderPolicy} name every element, attribute and value that
 * passes; {@link florilege.text.html.Sanitizer} only walks.
 */
package florilege.text.html.policy;
