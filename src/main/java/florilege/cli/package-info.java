/**
 * Runs the command line: the only package that prints, exits, and reads the clock or the
 * environment.
 */
package florilege.cli;
