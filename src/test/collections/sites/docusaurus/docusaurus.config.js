module.exports = {
  title: 'The kiln',
  tagline: 'Notes on fire',
  url: 'https://kiln.example',
  baseUrl: '/',
};
