/**
 * Reads what the hosts of comments export, or what their interfaces give: one class a host, named
 * after it, each recognising its own form by its shape. {@link
 * florilege.read.comments.hosts.HostForms} lists them; what bears no host's name is shared. All
 * turn it into mappings with the keys of Florilege's own comments, which are then read as any other
 * data.
 */
package florilege.read.comments.hosts;
