/** Reads feeds: RSS (0.9 to 2.0) and Atom (RFC 4287), from any program. */
package florilege.imports.feed;
