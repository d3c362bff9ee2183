/**
 * Converts HTML of any origin to XHTML that is legal everywhere: {@link
 * florilege.text.html.Sanitizer} takes out what is not allowed, {@link
 * florilege.text.html.structure.StructureRepair} and its companions put right what is not in order.
 */
package florilege.text.html;
