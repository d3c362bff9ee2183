/**
 * Changes to the document to be printed that spare the layout engine what it fails at, or what
 * costs it more than it is worth. Each rule names its trap; no word is lost by any. {@link
 * florilege.pdf.normalize.PrintNormalizer} is the door.
 */
package florilege.pdf.normalize;
