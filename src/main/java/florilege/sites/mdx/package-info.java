/** Takes out of MDX what is program and no text: {@link florilege.sites.mdx.MdxExpressions}. */
package florilege.sites.mdx;
