/**
 * Reads what the command line and the environment say: collections, output, date, folders of fonts.
 */
package florilege.cli.arguments;
