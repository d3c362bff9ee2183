/**
 * Reads the style sheets of a style and keeps them within bounds: they fetch nothing, and no number
 * in them makes a page that cannot be printed.
 */
package florilege.style.css;
