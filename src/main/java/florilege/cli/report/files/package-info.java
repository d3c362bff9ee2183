/**
 * Writes reports to files that other programs read: as JSON, for the code quality of GitLab, and as
 * the summary of a step on GitHub.
 */
package florilege.cli.report.files;
