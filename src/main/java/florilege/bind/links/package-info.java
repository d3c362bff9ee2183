/**
 * Finds what links and pictures of an article lead to, by all the ways in which authors name files:
 * {@link florilege.bind.links.LinkResolver} and {@link florilege.bind.links.ImageResolver}.
 */
package florilege.bind.links;
