/** Undoes the four transforms of lossless WebP (RFC 9649, 3.5), row by row. */
package florilege.image.webp.transforms;
