/**
 * Puts the elements of a text where HTML lets them stand (HTML §4, content models): {@link
 * florilege.text.html.structure.StructureRepair} rebuilds the tree, the others mend lists, tables,
 * headings, figures and ids.
 */
package florilege.text.html.structure;
