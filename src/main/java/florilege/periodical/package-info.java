/**
 * The issues of a periodical: which articles and comments of a collection are in which, and what
 * each is called. From the source world to the source world.
 */
package florilege.periodical;
