#!/usr/bin/env python3
"""Writes pages.jsonl: pages as newsrooms' systems make them, with what a careful reader takes from each. Run it again after a change.

A style is a function that imitates the markup of one family of systems, with its habits and traps (teasers' dates, copyright years, updates,
accounts in place of authors). All outlets, people and events are invented. Styles marked `test` are for measuring only: their figures may be
looked at as totals, rules are written with the others. `published` is judged by its day; null where the page does not tell it.
"""
import html, json, os, random

R = random.Random(20230911)
OUTLETS = ['The Harrow Courier', 'Lakemont Tribune', 'Port Ellis Gazette', 'Northfield Examiner', 'Daily Corvane', 'Brightwater Post', 'Kestrel Valley News', 'The Dunmore Ledger', 'Radio Tessaly', 'Ostrava Bay Times', 'Meridian Wire', 'Sable Point Herald']
PEOPLE = ['Ana Roe', 'Bo Lindqvist', 'Carmen Ibarra', 'Dele Okafor', 'Eva Novak', 'Farid Haddad', 'Grace Tan', 'Hugo Brandt', 'Irene Solis', 'Jonas Weber', 'Mary-Kate O’Dell', 'Priya Raman', 'Tomas Vega', 'Lena Fischer']
HEADS = ['Council votes to close the old harbour bridge', 'Ministers meet over water rights on the Sella river', 'Teachers end strike after two weeks of talks', 'Storm leaves 4,000 homes without power', 'Court orders new count in the mayoral race',
         'Hospital opens ward for rare diseases', 'Farmers block the border crossing at Velm', 'Central bank holds rates as prices cool', 'Rescue teams reach village cut off by flood', 'Police seek driver after crash on the ring road',
         'Museum returns carved doors to the island', 'Ferry company cancels winter sailings', 'Students win prize for cheap water filter', 'Two ministers resign over rail contract']
TEXT = ['The decision came after a long meeting on Monday evening, in which most of the speakers asked for more time and for a second opinion.',
        'Officials said the work would begin next spring and take about eighteen months, and that shops nearby would be paid for what they lose.',
        '“We were told nothing for weeks,” said a resident who has lived on the street for thirty years, “and now everything is to happen at once.”',
        'The opposition called the plan costly, and pointed out that a similar one had failed in a neighbouring town only four years ago.',
        'A spokeswoman declined to say how many people would have to move, but promised that nobody would be left without a place to live.']
MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
SHORT = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']


class Story:
    def __init__(self):
        self.outlet, self.head, self.person, self.second = R.choice(OUTLETS), R.choice(HEADS), *R.sample(PEOPLE, 2)
        self.y, self.m, self.d, self.h, self.min = R.randint(2004, 2024), R.randint(1, 12), R.randint(1, 28), R.randint(0, 23), R.randint(0, 59)
        self.slug = self.head.lower().replace(' ', '-').replace(',', '')
        self.host = self.outlet.lower().replace('the ', '').replace(' ', '') + '.example'
        self.day, self.time = f'{self.y}-{self.m:02}-{self.d:02}', f'{self.h:02}:{self.min:02}'
        self.url = f'https://www.{self.host}/news/{self.slug}-{R.randint(1000, 99999)}'
        self.iso = f'{self.day}T{self.time}:00+00:00'
        self.later = f'{self.y}-{self.m:02}-{min(28, self.d + 1) if self.d < 28 else 28:02}T23:10:00+00:00'
        self.next_year = self.y + 1

    def want(self, **other):
        return {'published': self.day, 'title': self.head, 'author': self.person, 'outlet': self.outlet, **other}


def paragraphs(tag='p', n=4): return '\n'.join(f'<{tag}>{t}</{tag}>' for t in R.sample(TEXT, n))
def teasers(s, tag='div'):
    return ''.join(f'<{tag} class="teaser"><a href="/x{i}"><h3>{R.choice(HEADS)}</h3></a><time datetime="{s.next_year}-03-1{i}T08:00:00Z">{i} March {s.next_year}</time></{tag}>' for i in range(1, 4))
def foot(s): return f'<footer><p>© {s.next_year} {s.outlet}. All rights reserved.</p><p>Last build: {s.next_year}-12-31</p></footer>'
def page(head, body, lang='en', top='<!DOCTYPE html>'): return f'{top}\n<html lang="{lang}"><head>{head}</head>\n<body>{body}</body></html>'
def ld(data): return f'<script type="application/ld+json">{json.dumps(data)}</script>'
def e(text): return html.escape(text)


# ------------------------------------------------------------------ styles for writing rules (dev)

def yoast(s):
    graph = {'@context': 'https://schema.org', '@graph': [
        {'@type': 'WebSite', '@id': s.url + '#site', 'name': s.outlet, 'publisher': {'@id': '#org'}}, {'@type': 'Organization', '@id': '#org', 'name': s.outlet},
        {'@type': 'WebPage', '@id': s.url, 'datePublished': s.iso, 'dateModified': s.later}, {'@type': 'Person', '@id': '#p1', 'name': s.person},
        {'@type': 'Article', 'headline': e(s.head).replace('’', '&#8217;'), 'datePublished': s.iso, 'dateModified': s.later, 'author': {'@id': '#p1'}, 'publisher': {'@id': '#org'}, 'isPartOf': {'@id': s.url}}]}
    return page(f'<title>{s.head} - {s.outlet}</title><link rel="canonical" href="{s.url}">{ld(graph)}', f'<header><h1>{s.head}</h1></header><article><div class="entry-content">{paragraphs()}</div></article><aside>{teasers(s)}</aside>{foot(s)}'), s.want()

def wordpress_old(s):
    comments = ''.join(f'<li class="comment"><cite>{R.choice(PEOPLE)}</cite> <time datetime="{s.next_year}-01-0{i}">{i} January {s.next_year}</time><p>{R.choice(TEXT)}</p></li>' for i in range(1, 4))
    return page(f'<title>{s.head} | {s.outlet}</title><meta property="og:site_name" content="{s.outlet}"><meta property="og:title" content="{s.head}">',
                f'<nav><a href="/">Home</a></nav><article><h1 class="entry-title">{s.head}</h1><div class="entry-meta">Posted on <time class="entry-date published" datetime="{s.iso}">{MONTHS[s.m - 1]} {s.d}, {s.y}</time> by <a rel="author" href="/author/x">{s.person}</a></div><div class="entry-content">{paragraphs()}</div></article><ol id="comments">{comments}</ol>{foot(s)}'), s.want()

def publisher(s):
    data = [{'@context': 'http://schema.org', '@type': 'NewsArticle', 'headline': s.head, 'datePublished': s.iso.replace('+00:00', '.000Z'), 'dateModified': s.later, 'author': [{'@type': 'Person', 'name': s.person}, {'@type': 'Person', 'name': s.second}], 'publisher': {'@type': 'Organization', 'name': s.outlet}},
            {'@type': 'BreadcrumbList', 'itemListElement': []}]
    return page(f'<title>{s.head}</title>{ld(data)}<meta property="article:published_time" content="{s.iso}"><meta property="og:title" content="{s.head} | {s.outlet}">', f'<main><h1>{s.head}</h1>{paragraphs()}</main>{teasers(s)}{foot(s)}'), s.want(author=f'{s.person}, {s.second}')

def parsely(s):
    return page(f'<title>{s.head} | {s.outlet}</title><meta name="parsely-title" content="{s.head}"><meta name="parsely-pub-date" content="{s.day} {s.time}:00"><meta name="parsely-author" content="{s.person}"><meta property="og:site_name" content="{s.outlet}">'
                f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{s.head}", "keywords": ["a", "b",],}}</script>', f'<h1>{s.head}</h1><div class="story-body">{paragraphs()}</div>{foot(s)}'), s.want()

def tables(s):
    cells = '<br><br>'.join(R.sample(TEXT, 4))
    return page(f'<title>{s.outlet}: {s.head}</title>', f'<table width="760"><tr><td colspan="2"><img src="logo.gif"></td></tr><tr><td width="140"><font size="1"><a href="/">Home</a><br><a href="/sport">Sport</a></font></td><td><font size="5"><b>{s.head}</b></font><br><font size="2">By {s.person.upper()}<br>{MONTHS[s.m - 1]} {s.d}, {s.y}</font><p>{cells}</p></td></tr></table><font size="1">Copyright {s.next_year} {s.outlet}</font>', top='<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">'), s.want(author=s.person.upper())

def microdata(s):
    return page(f'<title>{s.head}</title>', f'<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{s.head}</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person">By <span itemprop="name">{s.person}</span></span><span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="{s.outlet}"></span><meta itemprop="datePublished" content="{s.iso}"><time itemprop="dateModified" datetime="{s.later}">Updated</time><div itemprop="articleBody">{paragraphs()}</div></article>{teasers(s)}{foot(s)}'), s.want()

def amp(s):
    data = {'@context': 'https://schema.org', '@type': 'NewsArticle', 'mainEntityOfPage': s.url, 'headline': s.head, 'datePublished': s.day, 'author': s.person, 'publisher': {'@type': 'Organization', 'name': s.outlet, 'logo': {'@type': 'ImageObject', 'url': 'x.png'}}}
    return page(f'<meta charset="utf-8"><title>{s.head} - {s.outlet}</title><link rel="canonical" href="{s.url}">{ld(data)}', f'<amp-sidebar><ul><li>Home</li></ul></amp-sidebar><article><h1>{s.head}</h1><amp-img src="x.jpg"></amp-img>{paragraphs()}</article>', top='<!doctype html>').replace('<html', '<html amp'), s.want()

def german(s):
    names = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember']
    return page(f'<title>{s.head} - {s.outlet}</title><meta property="og:site_name" content="{s.outlet}">', f'<article><h1>{s.head}</h1><p class="autor">Von {s.person}</p><p class="datum">{s.d}. {names[s.m - 1]} {s.y}, {s.h:02}.{s.min:02} Uhr | Aktualisiert am {min(28, s.d + 1)}.{s.m:02}.{s.next_year}</p>{paragraphs()}</article>{foot(s)}', lang='de'), s.want()

def french(s):
    names = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']
    return page(f'<title>{s.head} | {s.outlet}</title>', f'<h1>{s.head}</h1><div class="meta-auteur">Par <a href="/a">{s.person}</a></div><div class="dates">Publié le {s.d} {names[s.m - 1]} {s.y} à {s.h:02}h{s.min:02}, mis à jour le 2 {names[0]} {s.next_year} à 10h00</div><div class="article-body">{paragraphs()}</div>{foot(s)}', lang='fr'), s.want()

def in_address(s):
    s.url = f'https://www.{s.host}/{s.y}/{s.m:02}/{s.d:02}/{s.slug}.html'
    return page(f'<title>{s.head}</title><link rel="canonical" href="/{s.y}/{s.m:02}/{s.d:02}/{s.slug}.html"><meta property="og:site_name" content="{s.outlet}">', f'<h1>{s.head}</h1><p class="byline">By {s.person}, Staff Writer</p><div class="post-body">{paragraphs()}</div><aside class="related">{teasers(s)}</aside>{foot(s)}'), s.want()

def epoch(s):
    import datetime as dt
    at = int(dt.datetime(s.y, s.m, s.d, 12, tzinfo=dt.timezone.utc).timestamp())
    return page(f'<title>{s.head}</title><meta name="pubdate" content="{at}"><meta name="author" content="{s.person}; {s.second}"><meta property="og:site_name" content="{s.outlet}"><meta property="og:title" content="{s.head} - {s.outlet}">', f'<h1>{s.head}</h1>{paragraphs()}{foot(s)}'), s.want(author=f'{s.person}, {s.second}')

def zero_date(s):
    data = {'@type': 'NewsArticle', 'headline': s.head, 'datePublished': '1970-01-01T00:00:00Z', 'author': {'@type': 'Person', 'name': 'admin'}, 'publisher': {'name': s.outlet}}
    return page(f'<title>{s.head}</title>{ld(data)}', f'<h1>{s.head}</h1><div class="byline">By {s.person} | {SHORT[s.m - 1]} {s.d}, {s.y} at {s.h % 12 or 12}:{s.min:02} {"p.m." if s.h >= 12 else "a.m."}</div>{paragraphs()}{foot(s)}', lang='en-US'), s.want()

def cut_headline(s):
    data = {'@type': 'NewsArticle', 'headline': s.head[:30] + '...', 'datePublished': s.iso, 'author': {'@type': 'Person', 'name': f'By {s.person}'}, 'publisher': {'@type': 'NewsMediaOrganization', 'name': s.outlet}}
    return page(f'<title>{s.head} | {s.outlet}</title>{ld(data)}<meta property="og:title" content="{s.head} | {s.outlet}">', f'<h1>{s.head}</h1>{paragraphs()}'), s.want()

def no_date(s):
    return page(f'<title>{s.head} - {s.outlet}</title><meta property="og:site_name" content="{s.outlet}">', f'<div id="header"><span>{MONTHS[4]} 5, {s.next_year}</span></div><h1>{s.head}</h1><p>{s.person}</p>{paragraphs()}<div class="related-posts">{teasers(s)}</div>{foot(s)}'), s.want(published=None, author=None)

def wire(s):
    data = {'@type': 'NewsArticle', 'headline': s.head, 'datePublished': s.iso, 'author': [{'@type': 'Organization', 'name': 'Meridian Wire'}], 'publisher': {'@type': 'Organization', 'name': s.outlet}}
    return page(f'<title>{s.head}</title>{ld(data)}<meta property="article:author" content="https://www.facebook.com/meridianwire">', f'<h1>{s.head}</h1>{paragraphs()}'), s.want(author='Meridian Wire')


# ------------------------------------------------------------------ styles for measuring (test)

def drupal(s):
    return page(f'<title>{s.head} | {s.outlet}</title><meta name="dcterms.creator" content="{s.person}"><meta name="generator" content="Drupal 9">', f'<header id="site"><a href="/">{s.outlet}</a></header><main><h1 class="page-header">{s.head}</h1><div class="submitted">Submitted by <span class="username">{s.person}</span> on {s.d} {MONTHS[s.m - 1]} {s.y} - {s.time}</div><div class="field-item even" property="content:encoded">{paragraphs()}</div></main>{foot(s)}'), s.want()

def blogger(s):
    return page(f'<title>{s.outlet}: {s.head}</title><meta content="{s.head}" property="og:title"><meta content="{s.url}" property="og:url">', f'<div class="blog-posts"><h2 class="date-header"><span>{MONTHS[s.m - 1]} {s.d}, {s.y}</span></h2><div class="post"><h3 class="post-title">{s.head}</h3><div class="post-body entry-content">{paragraphs("div")}</div><div class="post-footer">Posted by <span class="fn">{s.person}</span> at <abbr class="published" title="{s.iso}">{s.time}</abbr></div></div></div>{foot(s)}'), s.want()

def russian(s):
    names = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря']
    return page(f'<title>{s.head} - {s.outlet}</title><meta property="og:site_name" content="{s.outlet}">', f'<div class="topline">1 января {s.next_year}</div><h1>{s.head}</h1><div class="article__date">{s.d} {names[s.m - 1]} {s.y}, {s.time}</div><div class="article__author">Автор: {s.person}</div><div class="article__text">{paragraphs()}</div>{foot(s)}', lang='ru'), s.want()

def spanish(s):
    names = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre']
    return page(f'<title>{s.head} | {s.outlet}</title>', f'<article><h1>{s.head}</h1><div class="firma">Por {s.person}</div><div class="fecha">{s.d} de {names[s.m - 1]} de {s.y} · {s.time} h</div><div class="cuerpo">{paragraphs()}</div></article><section class="related">{teasers(s)}</section>{foot(s)}', lang='es'), s.want()

def dublin_core(s):
    return page(f'<title>{s.head}</title><meta name="DC.title" content="{s.head}"><meta name="DC.creator" content="{s.person}"><meta name="DC.publisher" content="{s.outlet}"><meta name="DC.date.issued" content="{s.day}"><meta name="last-modified" content="{s.next_year}-02-02">', f'<div id="content"><h1>{s.head}</h1>{paragraphs()}</div>'), s.want()

def html5_pubdate(s):
    return page(f'<title>{s.head} — {s.outlet}</title>', f'<header><h1>{s.outlet}</h1></header><article><header><h2>{s.head}</h2><p>by <span class="author vcard">{s.person}</span>, <time pubdate datetime="{s.day}">{s.d}/{s.m}/{s.y}</time></p></header>{paragraphs()}</article><aside>{teasers(s)}</aside>'), s.want()

def us_numbers(s):
    return page(f'<title>{s.head} | {s.outlet}</title><meta property="og:site_name" content="{s.outlet}"><meta property="og:title" content="{s.head}">', f'<h1>{s.head}</h1><span class="author-name">{s.person}</span><span class="publish-date">Published: {s.m:02}/{s.d:02}/{s.y} {s.h % 12 or 12}:{s.min:02} {"PM" if s.h >= 12 else "AM"} EDT</span><span class="modified">Updated: 01/02/{s.next_year}</span><div class="article-content">{paragraphs()}</div>{foot(s)}', lang='en-US'), s.want()

def uk_numbers(s):
    return page(f'<title>{s.head} - {s.outlet}</title><meta property="og:site_name" content="{s.outlet}"><meta property="og:locale" content="en_GB">', f'<h1>{s.head}</h1><ul class="article-info"><li class="byline">By <a href="/p">{s.person}</a></li><li class="date">{s.d:02}/{s.m:02}/{s.y}</li></ul><div class="body-text">{paragraphs()}</div>{foot(s)}', lang='en-GB'), s.want()

def japanese(s):
    return page(f'<title>{s.head} - {s.outlet}</title><meta property="og:site_name" content="{s.outlet}">', f'<h1>{s.head}</h1><p class="date">{s.y}年{s.m}月{s.d}日 {s.time}</p><p class="writer">{s.person}</p><div class="article-text">{paragraphs()}</div>', lang='ja'), s.want()

def relative_time(s):
    return page(f'<title>{s.head}</title><meta property="og:site_name" content="{s.outlet}">', f'<section class="most-read"><ol><li>{R.choice(HEADS)} <time datetime="{s.next_year}-05-05T10:00Z">1 hour ago</time></li></ol></section><main><h1>{s.head}</h1><div class="contributor"><div class="byline-name">By {s.person} and {s.second}</div></div><time datetime="{s.day}T{s.time}:00.000Z">3 days ago</time><div>{paragraphs()}</div></main>{teasers(s)}'), s.want(author=f'{s.person}, {s.second}')

def sailthru(s):
    return page(f'<title>{s.head}</title><meta name="sailthru.date" content="{["Mon", "Sat"][s.d % 2]}, {s.d:02} {MONTHS[s.m - 1][:3]} {s.y} {s.time}:00 -0500"><meta name="sailthru.author" content="{s.person}"><meta name="sailthru.title" content="{s.head}"><meta property="og:site_name" content="{s.outlet}">', f'<h1>{s.head}</h1>{paragraphs()}{teasers(s)}'), s.want()

def live_publisher(s):
    data = {'@context': 'https://schema.org', '@graph': [{'@type': ['ReportageNewsArticle'], 'headline': s.head, 'datePublished': f'{s.day}T{s.time}:00+0200', 'dateModified': s.later, 'creator': [s.person], 'publisher': {'@type': 'Organization', 'name': s.outlet}, 'mainEntityOfPage': {'@type': 'WebPage', '@id': s.url}}]}
    return page(f'<title>{s.outlet} | {s.head}</title>{ld({"@type": "Organization", "name": "Corvane Media Group"})}{ld(data)}<meta property="og:site_name" content="{s.outlet}">', f'<h1>{s.head}</h1>{paragraphs()}'), s.want()

def dateline(s):
    return page(f'<title>{s.outlet} - {s.head}</title>', f'<div class="container"><h1>{s.head}</h1><p>VELM, {MONTHS[s.m - 1]} {s.d}, {s.y} ({s.outlet}) - {TEXT[0]}</p>{paragraphs(n=3)}<p class="small">© {s.next_year} {s.outlet}</p></div>'), s.want(author=None)

def double_escaped(s):
    head = 'Mayor: “It’s over” for the ' + s.head.split()[-1] + ' & port plan'
    data = {'@type': 'NewsArticle', 'headline': html.escape(html.escape(head)), 'datePublished': s.iso, 'author': {'@type': 'Person', 'name': [s.person]}, 'publisher': {'@type': 'Organization', 'name': s.outlet}}
    return page(f'<title>{html.escape(head)}</title>{ld(data)}', f'<h1>{html.escape(head)}</h1>{paragraphs()}'), s.want(title=head)

def updated_first(s):
    return page(f'<title>{s.head} – {s.outlet}</title><meta property="og:site_name" content="{s.outlet}"><meta name="revised" content="{s.later}">', f'<h1>{s.head}</h1><div class="story-info"><span class="upd">Updated: <time datetime="{s.later}">later</time></span> <span class="pub">First published: <time datetime="{s.iso}">{s.d} {MONTHS[s.m - 1]}</time></span> <a class="p-author" rel="author" href="/x">{s.person}</a></div>{paragraphs()}{foot(s)}'), s.want()


DEV = [yoast, wordpress_old, publisher, parsely, tables, microdata, amp, german, french, in_address, epoch, zero_date, cut_headline, no_date, wire]
TEST = [drupal, blogger, russian, spanish, dublin_core, html5_pubdate, us_numbers, uk_numbers, japanese, relative_time, sailthru, live_publisher, dateline, double_escaped, updated_first]
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'pages.jsonl'), 'w', encoding='utf-8') as f:
    for part, styles in (('dev', DEV), ('test', TEST)):
        for style in styles:
            for i in range(4):
                story = Story()
                text, want = style(story)
                f.write(json.dumps({'id': f'{style.__name__}-{i + 1}', 'part': part, 'url': story.url, 'want': want, 'html': text}, ensure_ascii=False) + '\n')
