/**
 * Recognises the language of parts of a text, as far as their letters or words prove it: {@link
 * florilege.text.language.PartLanguages} marks them, so that typography, hyphenation and reading
 * aloud follow.
 */
package florilege.text.language;
