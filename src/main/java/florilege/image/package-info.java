/**
 * Checks pictures: what a file really is and whether it is whole, and gives its bytes without
 * metadata and scripts (EXIF, GPS).
 */
package florilege.image;
