/**
 * What a site's own program would do with a text before it is Markdown: tags of Liquid, shortcodes
 * of Hugo and the like become Markdown or HTML, or are taken out and said to be. {@link
 * florilege.sites.templates.Template} is the door.
 */
package florilege.sites.templates;
