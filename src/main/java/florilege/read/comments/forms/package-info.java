/**
 * Reads the forms in which comments lie in files, one class for each form: each yields {@link
 * florilege.read.comments.forms.ParsedComment}s. Of a form in which addresses of people stand
 * beside what they wrote, places name line and column and show nothing of the file, except of the
 * text itself.
 */
package florilege.read.comments.forms;
