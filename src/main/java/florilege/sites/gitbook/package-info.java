/** Reads folders of GitBook: the order of SUMMARY.md and its addresses. */
package florilege.sites.gitbook;
