/**
 * Makes MathML of formulas in TeX, in time proportional to their length. {@link
 * florilege.text.math.TexToMathml} is the entry point.
 */
package florilege.text.math;
