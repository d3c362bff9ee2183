/**
 * Shows a book while it is written, in a browser on the same machine: the only package that opens a
 * socket. {@link florilege.cli.preview.Preview} is the entry point.
 */
package florilege.cli.preview;
