/**
 * Takes the formats of raster pictures apart (PNG, JPEG, GIF, WebP) and keeps what makes the
 * picture: no Exif, no GPS, no comments. What decoding would cost is counted first, by {@link
 * florilege.image.format.DecodingBudget}.
 */
package florilege.image.format;
