/** Code listings: the languages that are known and the tokens of a listing. */
package florilege.text.code;
