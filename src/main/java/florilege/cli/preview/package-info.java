/**
 * Shows a collection in a browser while it is written: the only package that opens a socket, on
 * this machine alone.
 */
package florilege.cli.preview;
