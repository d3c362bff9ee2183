/**
 * Pictures: what a file really is, whether it is whole, and its bytes without what is nobody's
 * business (EXIF, GPS, scripts).
 */
package florilege.image;
