/** Holds the nodes of the syntax tree that the library has not. */
package florilege.text.markdown.syntax.nodes;
