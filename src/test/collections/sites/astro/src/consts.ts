export const SITE_TITLE = "An Astro diary";
export const SITE_DESCRIPTION = "Clay and fire";
