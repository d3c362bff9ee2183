/**
 * The source world: what authors and readers wrote, still Markdown, each piece knowing its file and
 * line. Records only.
 */
package florilege.model;
