package florilege.pdf.paragraphs;

import florilege.pdf.paragraphs.content.Justification;

/**
 * Describes a part of a line in one chunk.
 *
 * @param chunk its number
 * @param start where it begins in the text of the paragraph
 * @param end where it ends, with the spaces at the end of the line
 * @param opens whether a line that is not the first begins with it, and the chunk too
 * @param closes whether a line ends with it, and the chunk goes on
 * @param hyphen whether a hyphen is added
 * @param width that it has in its line, less what hangs in the margins, in dots
 * @param room that the layout engine has for it
 * @param roomBefore that the engine had for it in the line before, if it opens one
 * @param left how far it stands to the left of where the engine thinks it does
 * @param fit how its line is brought to its width
 */
record LinePiece(
    int chunk,
    int start,
    int end,
    boolean opens,
    boolean closes,
    boolean hyphen,
    int width,
    int room,
    int roomBefore,
    double left,
    Justification fit) {}
