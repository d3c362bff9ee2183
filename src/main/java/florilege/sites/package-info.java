/**
 * Knows the programs that make web sites of Markdown: one package each, however small, which holds
 * how a folder of that program is recognised, where articles, drafts and pages lie in it, what its
 * settings say, how addresses are made, and what stands in its texts that is no Markdown. {@link
 * florilege.sites.SitePrograms} lists them; {@link florilege.sites.SiteTemplates} applies their
 * template languages. Each is a {@link florilege.sites.program.SiteProgram} that opens folders as a
 * {@link florilege.sites.program.SiteLayout}. What several share lies in {@code folder} (files and
 * settings), {@code templates} (tags of any language), {@code liquid}, {@code shortcodes} and
 * {@code mdx}. Nothing else in the project asks which program a folder is made for.
 */
package florilege.sites;
