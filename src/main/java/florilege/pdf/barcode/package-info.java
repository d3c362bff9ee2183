/**
 * Draws bar codes of books and periodicals (GS1 General Specifications §5.2: EAN-13 and two-digit
 * add-on symbols).
 */
package florilege.pdf.barcode;
