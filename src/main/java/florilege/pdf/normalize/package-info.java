/**
 * Changes the document to be printed so that the layout engine is spared what it fails at, or what
 * costs it more than it is worth. Each rule names its trap; no word is lost by any. {@link
 * florilege.pdf.normalize.PrintNormalizer} is the entry point.
 */
package florilege.pdf.normalize;
