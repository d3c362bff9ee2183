/** Reads folders of Hexo: posts, drafts and permalinks. */
package florilege.sites.hexo;
