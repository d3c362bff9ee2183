/** The command line: the only floor that prints, exits, and reads the clock or the environment. */
package florilege.cli;
