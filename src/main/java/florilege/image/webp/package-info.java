/**
 * Decodes WebP pictures, row by row: what this takes grows with the pixels and with nothing else.
 */
package florilege.image.webp;
