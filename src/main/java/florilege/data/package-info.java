/**
 * Values as people write them above a text, each with its place: YAML, dates in all their shapes,
 * names of people.
 */
package florilege.data;
