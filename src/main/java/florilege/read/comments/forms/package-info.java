/**
 * The forms in which comments lie in files, one to a file: each yields {@link
 * florilege.read.comments.forms.ParsedComment}s. Of a form in which addresses of people stand
 * beside what they wrote, places name line and column and show nothing of the file, except of the
 * text itself.
 */
package florilege.read.comments.forms;
