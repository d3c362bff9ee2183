/**
 * Reads SVG, leaving out whatever {@link florilege.image.svg.SvgRules} do not name: what runs,
 * moves or fetches.
 */
package florilege.image.svg;
