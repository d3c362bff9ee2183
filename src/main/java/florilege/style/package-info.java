/** What a book looks like: CSS themes, the page, fonts and what they cover. */
package florilege.style;
