/**
 * Orders laid out lines of mixed direction for the eye, after the Unicode Bidirectional Algorithm
 * (UAX #9).
 */
package florilege.pdf.pagination.bidi;
