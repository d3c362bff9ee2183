/**
 * Code listings: the languages that are known and the tokens of a listing. The only package that
 * knows RSyntaxTextArea.
 */
package florilege.text.code;
