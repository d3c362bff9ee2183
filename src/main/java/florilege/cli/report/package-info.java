/**
 * Writes what a person or a program is told of a build: messages with their source line, the
 * summary, the JSON report and the annotations of a forge. Nothing here prints; all of it makes
 * text.
 */
package florilege.cli.report;
