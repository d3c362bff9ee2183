/**
 * Defines what Florilege has to know of a program of sites: {@link
 * florilege.sites.program.SiteProgram} recognises its folders and {@link
 * florilege.sites.program.SiteLayout} says what the files of one are; the rest are parts that
 * several programs are made of.
 */
package florilege.sites.program;
