#!/usr/bin/env python3
"""check.py TEXT... : is every sheet beside these articles (NAME.txt, NAME.json) well formed by design/claim-record.md? Standard library only."""
import json, re, sys

KINDS = 'person office unnamed government organisation outlet document public'.split()
VALUES = {'speech': 'direct indirect mixed none'.split(), 'certainty': 'certain probable possible unknown'.split(), 'polarity': 'positive negative'.split(),
          'tense': 'past present future'.split(),
          'event': [None] + 'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT TRAVEL'.split()}
FIELDS = 'quote sources cue speech certainty polarity tense event actor recipient place time quantities core'.split()
DAY = re.compile(r'\d{4}-\d\d-\d\d')


def problems(text, claim):
    alt = claim.get('alt', {})
    yield from (f'lacks {f}' for f in FIELDS if f not in claim)
    yield from (f'alternative of {f}' for f in alt if f not in FIELDS)
    if text.count(claim['quote']) != 1:
        yield f'its quote stands {text.count(claim["quote"])} times in the text'
    for field, values in VALUES.items():
        yield from (f'{field} is {x[field]!r}' for x in (claim, alt) if field in x and x[field] not in values)
    for source in claim['sources'] + alt.get('sources', []):
        if source['text'] not in text or source['kind'] not in KINDS:
            yield f'source {source}'
    if claim['cue'] and claim['cue'] not in text:
        yield f'cue {claim["cue"]!r}'
    if bool(claim['sources']) != (claim['speech'] != 'none'):
        yield 'speech without a source, or a source without speech'
    yield from (f'place {p}' for p in claim['place'] if set(p) != {'name', 'role'} or p['role'] not in ('at', 'from', 'to', 'via'))
    if claim['time'] and not (len(claim['time']) == 2 and all(map(DAY.fullmatch, claim['time']))):
        yield f'time {claim["time"]}'
    yield from (f'quantity {q}' for q in claim['quantities'] if q['text'] not in text)


def main():
    failed = False
    for path in sys.argv[1:]:
        with open(path, encoding='utf-8') as f, open(path.removesuffix('.txt') + '.json', encoding='utf-8') as g:
            text, sheet = f.read(), json.load(g)
        for claim in sheet['claims']:
            for problem in problems(text, claim):
                failed = True
                print(f'{path}: {claim["quote"][:60]!r}: {problem}')
        print(f'{path}: {len(sheet["claims"])} claims, {sum(bool(c["sources"]) for c in sheet["claims"])} attributed')
    return failed


sys.exit(main())
