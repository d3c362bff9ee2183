/** Publishes files in an output folder, each whole or not at all. */
package florilege.output;
