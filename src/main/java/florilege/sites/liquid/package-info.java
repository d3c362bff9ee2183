/** Expands the tags of Liquid and Nunjucks: {@link florilege.sites.liquid.LiquidTags}. */
package florilege.sites.liquid;
