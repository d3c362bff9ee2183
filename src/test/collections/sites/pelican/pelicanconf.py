AUTHOR = 'Ann'
SITENAME = "A Pelican diary"
SITESUBTITLE = u'By the sea'
SITEURL = ''
PATH = 'content'
DEFAULT_LANG = 'en'
ARTICLE_URL = 'posts/{date:%Y}/{slug}/'
