/**
 * Writes what is said of a build: messages with their source line, the summary and the annotations
 * of a forge, and how the program ends. Nothing here prints; all of it makes text. {@link
 * florilege.cli.report.files} has the reports that are files.
 */
package florilege.cli.report;
