/**
 * Prints to a terminal or a log in which nothing that was read is obeyed: {@link
 * florilege.cli.console.Console} is the only way out.
 */
package florilege.cli.console;
