/**
 * Divides a collection into the issues of a periodical: which articles and comments are in which,
 * and what each is called. It leads from the source world to the source world.
 */
package florilege.periodical;
