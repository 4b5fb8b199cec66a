#!/usr/bin/env python3
"""Sentences of corpora.py -> IOB2 (number, token, tag; "# newdoc" where a document begins) for train_names, a file for each corpus.

    training/to_iob.py SENTENCES.jsonl FOLDER

Prints the files' paths in the order in which the corpora come. Sentences of one document come together; those whose names are unknown, and copies under other
names, which help the net but not the perceptron, are left out.
"""
import collections, json, os, sys

source, folder = sys.argv[1:]
corpora = collections.defaultdict(lambda: collections.defaultdict(list))
for n, line in enumerate(open(source, encoding='utf-8')):
    s = json.loads(line)
    if s['names'] is not None and s['corpus'] != 'copies':
        corpora[s['corpus']][s['doc'] or f'alone-{n}'].append(s)
os.makedirs(folder, exist_ok=True)
for corpus, documents in corpora.items():
    path = f'{folder}/{corpus}.iob2'
    with open(path, 'w', encoding='utf-8') as out:
        for doc, sentences in documents.items():
            print('# newdoc id =', doc, file=out)
            for s in sentences:
                for i, (form, tag) in enumerate(zip(s['forms'], s['names']), 1):
                    print(i, form, tag.replace('S-', 'B-').replace('E-', 'I-'), sep='\t', file=out)
                print(file=out)
    print(path)
