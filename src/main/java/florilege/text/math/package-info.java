/**
 * Formulas: TeX into MathML. {@link florilege.text.math.TexToMathml} is the door. The only package
 * that knows SnuggleTeX.
 */
package florilege.text.math;
