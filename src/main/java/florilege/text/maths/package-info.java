/**
 * Formulas: TeX into MathML. {@link florilege.text.maths.Formulas} is the door. The only package
 * that knows SnuggleTeX.
 */
package florilege.text.maths;
