/**
 * Reads YAML, TOML and JSON, and the values that people write in them, each with its place: dates
 * in all their shapes, names of people, languages.
 */
package florilege.data;
