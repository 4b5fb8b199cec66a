#!/usr/bin/env python3
"""Writes the names of GUM and WNUT-17 as IOB2 with PER, ORG, LOC in UNER's manner (number, token, tag; titles and articles outside).

    training/names_to_iob.py ../shared/data OUT

OUT/gum_train.iob2, gum_dev.iob2: GUM's mentions that are proper names (their words are PROPN in its treebank). OUT/wnut_train.iob2: tweets.
"""
import collections, json, re, sys

data, out = sys.argv[1:3]
TITLES = set('''President Mr. Mrs. Ms. Dr. Prime Minister Secretary General Senator Sen. Rep. Gov. Governor Professor Prof. Chancellor Ambassador Captain Colonel
Col. Gen. Lt. Major Mayor Chairman Judge Justice Sir Lord Lady Saint Queen King Prince Princess Emperor Chief Commissioner Director Attorney Vice'''.split())
KINDS = {'person': 'PER', 'place': 'LOC', 'organization': 'ORG'}

def treebank(path):
    """Document id -> sentences of (form, upos)."""
    docs, doc = collections.defaultdict(list), None
    for block in open(path, encoding='utf-8').read().split('\n\n'):
        for line in block.split('\n'):
            if line.startswith('# newdoc'):
                doc = line.split('=')[-1].strip()
        rows = [l.split('\t') for l in block.split('\n') if l and l[0] != '#']
        rows = [(r[1], r[3]) for r in rows if r[0].isdigit()]
        if rows:
            docs[doc].append(rows)
    return docs

def names(mentions, words):
    chosen, taken = [], set()
    for m in mentions:
        b, e, kind = m['start'], m['end'], KINDS.get(m['type'])
        while b < e and words[b][1] in ('DET', 'PUNCT'):
            b += 1
        while kind == 'PER' and b + 1 < e and words[b][0] in TITLES:
            b += 1
        while e > b and (words[e - 1][1] in ('PUNCT', 'PART') or words[e - 1][0] in ("'s", '’s')):
            e -= 1
        if kind and b < e and words[b][1] == 'PROPN' and words[e - 1][1] in ('PROPN', 'NUM') and all(
                u in ('PROPN', 'NUM') or w in ('of', 'and', 'the', '-', '.', '&', 'for') for w, u in words[b:e]):
            chosen.append((b, e, kind))
    keep = {}
    for b, e, k in sorted(chosen, key=lambda x: x[0] - x[1]):
        if not taken & set(range(b, e)):
            taken |= set(range(b, e))
            keep.update({i: ('B-' if i == b else 'I-') + k for i in range(b, e)})
    return keep

for part in ('train', 'dev'):
    docs = treebank(f'{data}/treebanks/en_gum_open-{part}.conllu')
    with open(f'{out}/gum_{part}.iob2', 'w', encoding='utf-8') as to:
        for line in open(f'{data}/entities/gum_open.jsonl', encoding='utf-8'):
            d = json.loads(line)
            words = [w for s in docs.get(d['doc_id'], []) for w in s]
            if not words or len(words) != len(d['tokens']):
                continue
            tags, at = names(d['mentions'], words), 0
            print('# newdoc id =', d['doc_id'], file=to)
            for sentence in docs[d['doc_id']]:
                for i, (form, _) in enumerate(sentence):
                    print(i + 1, form, tags.get(at, 'O'), sep='\t', file=to)
                    at += 1
                print(file=to)

kinds = {'person': 'PER', 'location': 'LOC', 'group': 'ORG', 'corporation': 'ORG'}
with open(f'{out}/wnut_train.iob2', 'w', encoding='utf-8') as to:
    for n, block in enumerate(re.split(r'\n\s*\n', open(f'{data}/entities/wnut17-train.conll', encoding='utf-8').read())):
        rows = [l.split('\t') for l in block.split('\n') if l.strip()]
        if not rows or any(len(r) < 2 for r in rows):
            continue
        print(f'# newdoc id = wnut-{n}', file=to)
        for i, r in enumerate(rows):
            kind = kinds.get(r[1].strip()[2:])
            print(i + 1, r[0], f'{r[1][0]}-{kind}' if kind else 'O', sep='\t', file=to)
        print(file=to)
