/**
 * Reads what the folders of sites have in common: {@link florilege.sites.folder.SiteFolder} their
 * files and settings, {@link florilege.sites.folder.SitePaths} what the names of files tell.
 */
package florilege.sites.folder;
