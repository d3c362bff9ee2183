/**
 * Sets text as printers of a language do: quotation marks, apostrophes, dashes, spaces that no line
 * breaks at, and the places where words may be divided. {@link
 * florilege.text.typography.Typography} is the entry point.
 */
package florilege.text.typography;
