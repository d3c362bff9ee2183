/**
 * Describes what is wrong, where, and what to do about it. Problems are data: every stage adds to
 * them and goes on.
 */
package florilege.problem;
