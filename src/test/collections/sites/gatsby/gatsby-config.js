module.exports = {
  siteMetadata: {
    title: `A Gatsby diary`,
    author: { name: `Ann`, summary: `who writes` },
    description: "Notes",
    siteUrl: `https://example.org/`,
  },
  plugins: [
    {
      resolve: `gatsby-source-filesystem`,
      options: { path: `${__dirname}/content/blog`, name: `blog` },
    },
  ],
}
