/**
 * Rewrites a text in which tags of a template language stand. {@link
 * florilege.sites.templates.TemplateRewriter} replaces each in its turn, {@link
 * florilege.sites.templates.BlockTags} and {@link florilege.sites.templates.EmbedTags} know what
 * tags of any language become, and {@link florilege.sites.templates.Includer} takes in other files
 * within bounds.
 */
package florilege.sites.templates;
