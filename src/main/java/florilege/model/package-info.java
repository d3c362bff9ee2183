/**
 * Holds what authors and readers wrote, still in Markdown, each piece with its file and line (the
 * source world). Records only.
 */
package florilege.model;
