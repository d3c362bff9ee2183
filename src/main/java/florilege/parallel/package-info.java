/** Does pieces of work beside each other, on as many threads as there may be. */
package florilege.parallel;
