/**
 * Reads the style sheets of a style and keeps them within bounds: they fetch nothing, and no number
 * in them makes a page that cannot be printed. A parser of its own is here because what was tried
 * in its place (ph-css 7.0.4) recurses: 5,000 nested brackets or groups overflow its stack, and a
 * rule whose end is missing is lost.
 */
package florilege.style.css;
